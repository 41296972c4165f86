ALTER TABLE `agenda_item` ADD `draft` text;--> statement-breakpoint
ALTER TABLE `meeting` ADD `chair_away_since` text;--> statement-breakpoint
ALTER TABLE `meeting` ADD `read_back_at` text;--> statement-breakpoint
CREATE INDEX `meeting_chaired` ON `meeting` (`chaired_by`);