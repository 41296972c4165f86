PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_membership` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`samenwerkingsverband_id` text NOT NULL,
	`role` text NOT NULL,
	`party_id` text,
	`deputy` integer DEFAULT false NOT NULL,
	`until_on` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`samenwerkingsverband_id`) REFERENCES `revision`(`samenwerkingsverband_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_membership`("id", "person_id", "samenwerkingsverband_id", "role", "party_id", "deputy", "until_on") SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))), "person_id", "samenwerkingsverband_id", "role", "party_id", false, null FROM `membership`;--> statement-breakpoint
DROP TABLE `membership`;--> statement-breakpoint
ALTER TABLE `__new_membership` RENAME TO `membership`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `membership_person` ON `membership` (`person_id`,`samenwerkingsverband_id`);--> statement-breakpoint
CREATE INDEX `membership_samenwerkingsverband` ON `membership` (`samenwerkingsverband_id`);--> statement-breakpoint
CREATE TABLE `__new_contact` (
	`id` text PRIMARY KEY NOT NULL,
	`party_id` text NOT NULL,
	`position` text NOT NULL,
	`person_id` text NOT NULL,
	`since_on` text,
	`until_on` text,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_contact`("id", "party_id", "position", "person_id", "since_on", "until_on") SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))), "party_id", "position", "person_id", null, null FROM `contact`;--> statement-breakpoint
DROP TABLE `contact`;--> statement-breakpoint
ALTER TABLE `__new_contact` RENAME TO `contact`;--> statement-breakpoint
CREATE UNIQUE INDEX `contact_seat` ON `contact` (`party_id`,`position`) WHERE "contact"."until_on" is null;--> statement-breakpoint
CREATE INDEX `contact_person` ON `contact` (`person_id`);--> statement-breakpoint
ALTER TABLE `person` ADD `admin` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `party` ADD `since_on` text;--> statement-breakpoint
ALTER TABLE `party` ADD `version` integer DEFAULT 1 NOT NULL;