ALTER TABLE `vote` ADD `writing` text;--> statement-breakpoint
ALTER TABLE `vote` ADD `writing_at` text;--> statement-breakpoint
ALTER TABLE `vote` ADD `late_objection` text;