ALTER TABLE `sign_in_link` ADD `samenwerkingsverband_id` text REFERENCES revision(samenwerkingsverband_id);--> statement-breakpoint
ALTER TABLE `sign_in_link` ADD `invited_by_id` text REFERENCES person(id);--> statement-breakpoint
ALTER TABLE `sign_in_link` ADD `used_at` text;