CREATE TABLE `sitting` (
	`attendance_id` text NOT NULL,
	`position` integer NOT NULL,
	`person_id` text,
	`replaces_id` text,
	`arrived_at` text,
	`left_at` text NOT NULL,
	PRIMARY KEY(`attendance_id`, `position`),
	FOREIGN KEY (`attendance_id`) REFERENCES `attendance`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replaces_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `attendance` ADD `seated_at` text;--> statement-breakpoint
ALTER TABLE `attendance` ADD `reason` text;--> statement-breakpoint
ALTER TABLE `attendance` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `guest` ADD `reason` text;--> statement-breakpoint
ALTER TABLE `guest` ADD `removed_at` text;--> statement-breakpoint
UPDATE "attendance" SET "seated_at" = (SELECT coalesce("started_at", "starts_at") FROM "meeting" WHERE "meeting"."id" = "attendance"."meeting_id") WHERE "presence" = 'PRESENT' AND "meeting_id" IN (SELECT "id" FROM "meeting" WHERE "state" IN ('LIVE', 'CLOSED', 'ADOPTED'));
