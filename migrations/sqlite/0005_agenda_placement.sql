ALTER TABLE `agenda_item` ADD `placement` text DEFAULT 'PLACED' NOT NULL;--> statement-breakpoint
ALTER TABLE `agenda_item` ADD `sent_back_reason` text;--> statement-breakpoint
ALTER TABLE `agenda_item` ADD `recurring` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `agenda_item` ADD `adopts_minutes` integer DEFAULT false NOT NULL;