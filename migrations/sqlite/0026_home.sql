ALTER TABLE `installation` ADD `home` text;--> statement-breakpoint
ALTER TABLE `installation` ADD `migrated_by` text;