CREATE TABLE `meeting_series` (
	`id` text PRIMARY KEY NOT NULL,
	`samenwerkingsverband_id` text NOT NULL,
	`title` text NOT NULL,
	`every_weeks` integer NOT NULL,
	`weekday` integer NOT NULL,
	`start_time` text NOT NULL,
	`minutes` integer NOT NULL,
	`template_id` text,
	`ended_at` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`samenwerkingsverband_id`) REFERENCES `samenwerkingsverband`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`template_id`) REFERENCES `agenda_template`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `meeting_series_samenwerkingsverband` ON `meeting_series` (`samenwerkingsverband_id`);--> statement-breakpoint
CREATE TABLE `school_holiday` (
	`id` text PRIMARY KEY NOT NULL,
	`samenwerkingsverband_id` text NOT NULL,
	`name` text NOT NULL,
	`first_on` text NOT NULL,
	`last_on` text NOT NULL,
	FOREIGN KEY (`samenwerkingsverband_id`) REFERENCES `samenwerkingsverband`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `school_holiday_samenwerkingsverband` ON `school_holiday` (`samenwerkingsverband_id`,`first_on`);--> statement-breakpoint
CREATE TABLE `agenda_template` (
	`id` text PRIMARY KEY NOT NULL,
	`samenwerkingsverband_id` text NOT NULL,
	`name` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`samenwerkingsverband_id`) REFERENCES `samenwerkingsverband`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agenda_template_samenwerkingsverband` ON `agenda_template` (`samenwerkingsverband_id`,`name`);--> statement-breakpoint
CREATE TABLE `agenda_template_item` (
	`template_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`question` text,
	`purpose` text NOT NULL,
	`planned_minutes` integer,
	`presenter` text,
	`distribution` text NOT NULL,
	`recurring` integer NOT NULL,
	`adopts_minutes` integer NOT NULL,
	PRIMARY KEY(`template_id`, `position`),
	FOREIGN KEY (`template_id`) REFERENCES `agenda_template`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `meeting` ADD `series_id` text REFERENCES meeting_series(id);--> statement-breakpoint
ALTER TABLE `venue` ADD `address` text;--> statement-breakpoint
ALTER TABLE `venue` ADD `room` text;--> statement-breakpoint
ALTER TABLE `venue` ADD `capacity` integer;--> statement-breakpoint
ALTER TABLE `venue` ADD `access` text;--> statement-breakpoint
ALTER TABLE `venue` ADD `route` text;--> statement-breakpoint
ALTER TABLE `venue` ADD `coffee` text;--> statement-breakpoint
ALTER TABLE `venue` ADD `added_at` text;--> statement-breakpoint
ALTER TABLE `venue` ADD `closed_at` text;--> statement-breakpoint
ALTER TABLE `venue` ADD `version` integer DEFAULT 1 NOT NULL;