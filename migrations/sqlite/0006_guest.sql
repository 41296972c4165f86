CREATE TABLE `guest` (
	`id` text PRIMARY KEY NOT NULL,
	`samenwerkingsverband_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`party_id` text,
	`name` text NOT NULL,
	`function` text,
	`seen_by` text NOT NULL,
	FOREIGN KEY (`samenwerkingsverband_id`) REFERENCES `samenwerkingsverband`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `guest_meeting` ON `guest` (`meeting_id`);