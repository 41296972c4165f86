CREATE TABLE `carry_over_settled` (
	`meeting_id` text NOT NULL,
	`item_id` text NOT NULL,
	PRIMARY KEY(`meeting_id`, `item_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `agenda_item` ADD `continues` text;--> statement-breakpoint
CREATE INDEX `agenda_item_continues` ON `agenda_item` (`continues`);--> statement-breakpoint
ALTER TABLE `meeting` ADD `adopted_at` text;--> statement-breakpoint
ALTER TABLE `meeting` ADD `minutes_changes` text;