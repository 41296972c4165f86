CREATE TABLE `excusal` (
	`attendance_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`attendance_id`, `person_id`),
	FOREIGN KEY (`attendance_id`) REFERENCES `attendance`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `attendance` ADD `replaces_id` text REFERENCES person(id);--> statement-breakpoint
ALTER TABLE `attendance` ADD `arrived_at` text;--> statement-breakpoint
ALTER TABLE `attendance` ADD `left_at` text;