ALTER TABLE `meeting` ADD `led_by` text REFERENCES person(id);--> statement-breakpoint
ALTER TABLE `meeting` ADD `noted_by` text REFERENCES person(id);