ALTER TABLE `meeting` ADD `quorum_rule` text;--> statement-breakpoint
ALTER TABLE `samenwerkingsverband` ADD `quorum` text DEFAULT 'NONE' NOT NULL;