CREATE TABLE `consent_round` (
	`id` text PRIMARY KEY NOT NULL,
	`samenwerkingsverband_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`agenda_item_id` text NOT NULL,
	`text` text NOT NULL,
	`rule` text NOT NULL,
	`round_state` text NOT NULL,
	`result` text,
	`opened_at` text NOT NULL,
	`open_until` text,
	`closed_at` text,
	`by_hammer` integer NOT NULL,
	`seen_by` text NOT NULL,
	FOREIGN KEY (`samenwerkingsverband_id`) REFERENCES `samenwerkingsverband`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `consent_round_meeting` ON `consent_round` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `consent_round_item` ON `consent_round` (`agenda_item_id`);--> statement-breakpoint
CREATE INDEX `consent_round_state` ON `consent_round` (`round_state`,`open_until`);--> statement-breakpoint
CREATE TABLE `vote_change` (
	`vote_id` text NOT NULL,
	`position` integer NOT NULL,
	`choice` text NOT NULL,
	`remark` text,
	`at` text NOT NULL,
	`person_id` text,
	PRIMARY KEY(`vote_id`, `position`),
	FOREIGN KEY (`vote_id`) REFERENCES `vote`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `vote` (
	`id` text PRIMARY KEY NOT NULL,
	`consent_round_id` text NOT NULL,
	`party_id` text NOT NULL,
	`counts` integer NOT NULL,
	`choice` text,
	`remark` text,
	`person_id` text,
	`answered_at` text,
	FOREIGN KEY (`consent_round_id`) REFERENCES `consent_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `vote_party` ON `vote` (`consent_round_id`,`party_id`);--> statement-breakpoint
ALTER TABLE `agenda_item` ADD `consent_rule` text DEFAULT 'UNANIMOUS' NOT NULL;--> statement-breakpoint
ALTER TABLE `decision` ADD `consent_round_id` text REFERENCES consent_round(id);--> statement-breakpoint
ALTER TABLE `decision` ADD `review_on` text;--> statement-breakpoint
ALTER TABLE `decision` ADD `supersedes_id` text REFERENCES decision(id);--> statement-breakpoint
CREATE UNIQUE INDEX `decision_consent` ON `decision` (`consent_round_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `decision_supersedes` ON `decision` (`supersedes_id`);