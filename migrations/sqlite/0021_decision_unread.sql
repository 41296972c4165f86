ALTER TABLE `action` ADD `unread` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `decision` ADD `unread` integer DEFAULT false NOT NULL;