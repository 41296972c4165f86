ALTER TABLE `agenda_item` ADD `at_end` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `agenda_template_item` ADD `at_end` integer DEFAULT false NOT NULL;