CREATE TABLE `chair_note` (
	`id` text PRIMARY KEY NOT NULL,
	`samenwerkingsverband_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`agenda_item_id` text NOT NULL,
	`text` text NOT NULL,
	`seen_by` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`samenwerkingsverband_id`) REFERENCES `samenwerkingsverband`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `chair_note_item` ON `chair_note` (`agenda_item_id`);