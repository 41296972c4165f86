CREATE TABLE `action` (
	`id` text PRIMARY KEY NOT NULL,
	`samenwerkingsverband_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`agenda_item_id` text,
	`series` text NOT NULL,
	`serial` integer NOT NULL,
	`number` text NOT NULL,
	`text` text NOT NULL,
	`due_on` text,
	`due_period` text,
	`tentative` integer NOT NULL,
	`completed_at` text,
	`completed_by` text,
	`reason` text,
	`distribution` text NOT NULL,
	`seen_by` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`samenwerkingsverband_id`) REFERENCES `samenwerkingsverband`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`completed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `action_number` ON `action` (`samenwerkingsverband_id`,`series`,`serial`);--> statement-breakpoint
CREATE INDEX `action_meeting` ON `action` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `action_item` ON `action` (`agenda_item_id`);--> statement-breakpoint
CREATE INDEX `action_due` ON `action` (`samenwerkingsverband_id`,`due_on`);--> statement-breakpoint
CREATE TABLE `action_owner` (
	`action_id` text NOT NULL,
	`position` integer NOT NULL,
	`party_id` text,
	`person_id` text,
	`party_kind` text,
	PRIMARY KEY(`action_id`, `position`),
	FOREIGN KEY (`action_id`) REFERENCES `action`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `action_owner_party` ON `action_owner` (`party_id`);--> statement-breakpoint
CREATE INDEX `action_owner_person` ON `action_owner` (`person_id`);--> statement-breakpoint
CREATE TABLE `agenda_item` (
	`id` text PRIMARY KEY NOT NULL,
	`samenwerkingsverband_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`question` text,
	`purpose` text NOT NULL,
	`planned_minutes` integer,
	`used_seconds` integer NOT NULL,
	`started_at` text,
	`closed_at` text,
	`presenter` text,
	`notes` text,
	`handed_in_by` text,
	`distribution` text NOT NULL,
	`seen_by` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`samenwerkingsverband_id`) REFERENCES `samenwerkingsverband`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`handed_in_by`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agenda_item_meeting` ON `agenda_item` (`meeting_id`,`position`);--> statement-breakpoint
CREATE TABLE `membership` (
	`person_id` text NOT NULL,
	`samenwerkingsverband_id` text NOT NULL,
	`role` text NOT NULL,
	`party_id` text,
	PRIMARY KEY(`person_id`, `samenwerkingsverband_id`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`samenwerkingsverband_id`) REFERENCES `revision`(`samenwerkingsverband_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `membership_samenwerkingsverband` ON `membership` (`samenwerkingsverband_id`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_email` ON `person` (`email`);--> statement-breakpoint
CREATE TABLE `session` (
	`hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`created_at` text NOT NULL,
	`used_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_person` ON `session` (`person_id`);--> statement-breakpoint
CREATE TABLE `sign_in_link` (
	`hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `act` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`key` text NOT NULL,
	`hash` text NOT NULL,
	`samenwerkingsverband_id` text NOT NULL,
	`entity` text NOT NULL,
	`entity_id` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `act_key` ON `act` (`person_id`,`key`);--> statement-breakpoint
CREATE INDEX `act_at` ON `act` (`at`);--> statement-breakpoint
CREATE TABLE `change` (
	`samenwerkingsverband_id` text NOT NULL,
	`revision` integer NOT NULL,
	`seq` integer NOT NULL,
	`topic` text NOT NULL,
	`at` text NOT NULL,
	`by` text,
	`kind` text NOT NULL,
	`entity` text NOT NULL,
	`entity_id` text NOT NULL,
	`seen_before` text,
	`seen_after` text,
	`audience` text NOT NULL,
	PRIMARY KEY(`samenwerkingsverband_id`, `revision`, `seq`),
	FOREIGN KEY (`samenwerkingsverband_id`) REFERENCES `revision`(`samenwerkingsverband_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `change_topic` ON `change` (`topic`,`revision`);--> statement-breakpoint
CREATE INDEX `change_entity` ON `change` (`entity_id`);--> statement-breakpoint
CREATE TABLE `installation` (
	`id` integer PRIMARY KEY NOT NULL,
	`epoch` text NOT NULL,
	`demo` integer DEFAULT 0 NOT NULL,
	`auth_revision` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `revision` (
	`samenwerkingsverband_id` text PRIMARY KEY NOT NULL,
	`counter` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `decision` (
	`id` text PRIMARY KEY NOT NULL,
	`samenwerkingsverband_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`agenda_item_id` text,
	`series` text NOT NULL,
	`serial` integer NOT NULL,
	`number` text NOT NULL,
	`text` text NOT NULL,
	`outcome` text NOT NULL,
	`decided_at` text NOT NULL,
	`reason` text,
	`distribution` text NOT NULL,
	`seen_by` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`samenwerkingsverband_id`) REFERENCES `samenwerkingsverband`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `decision_number` ON `decision` (`samenwerkingsverband_id`,`series`,`serial`);--> statement-breakpoint
CREATE INDEX `decision_meeting` ON `decision` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `decision_item` ON `decision` (`agenda_item_id`);--> statement-breakpoint
CREATE INDEX `decision_decided` ON `decision` (`samenwerkingsverband_id`,`decided_at`);--> statement-breakpoint
CREATE TABLE `attendance` (
	`id` text PRIMARY KEY NOT NULL,
	`samenwerkingsverband_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`party_id` text NOT NULL,
	`presence` text NOT NULL,
	`person_id` text,
	`seen_by` text NOT NULL,
	FOREIGN KEY (`samenwerkingsverband_id`) REFERENCES `samenwerkingsverband`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attendance_party` ON `attendance` (`meeting_id`,`party_id`);--> statement-breakpoint
CREATE TABLE `meeting` (
	`id` text PRIMARY KEY NOT NULL,
	`samenwerkingsverband_id` text NOT NULL,
	`title` text NOT NULL,
	`state` text NOT NULL,
	`starts_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`venue_id` text,
	`called_at` text,
	`started_at` text,
	`closed_at` text,
	`current_item_id` text,
	`seen_by` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`samenwerkingsverband_id`) REFERENCES `samenwerkingsverband`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`venue_id`) REFERENCES `venue`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `meeting_starts` ON `meeting` (`samenwerkingsverband_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `meeting_state` ON `meeting` (`samenwerkingsverband_id`,`state`);--> statement-breakpoint
CREATE TABLE `contact` (
	`party_id` text NOT NULL,
	`position` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`party_id`, `position`),
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `party` (
	`id` text PRIMARY KEY NOT NULL,
	`samenwerkingsverband_id` text NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`votes` integer NOT NULL,
	`until_on` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`samenwerkingsverband_id`) REFERENCES `samenwerkingsverband`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `party_key` ON `party` (`samenwerkingsverband_id`,`key`);--> statement-breakpoint
CREATE TABLE `venue` (
	`id` text PRIMARY KEY NOT NULL,
	`samenwerkingsverband_id` text NOT NULL,
	`party_id` text,
	`name` text NOT NULL,
	`place` text,
	FOREIGN KEY (`samenwerkingsverband_id`) REFERENCES `samenwerkingsverband`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `venue_samenwerkingsverband` ON `venue` (`samenwerkingsverband_id`);--> statement-breakpoint
CREATE TABLE `samenwerkingsverband` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	FOREIGN KEY (`id`) REFERENCES `revision`(`samenwerkingsverband_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `samenwerkingsverband_slug` ON `samenwerkingsverband` (`slug`);