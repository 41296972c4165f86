CREATE TABLE `mail` (
	`id` text PRIMARY KEY NOT NULL,
	`samenwerkingsverband_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`party_id` text NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`position` integer NOT NULL,
	`written_at` text NOT NULL,
	`tries` integer NOT NULL,
	`due_at` text NOT NULL,
	`done_at` text,
	`told` integer,
	FOREIGN KEY (`samenwerkingsverband_id`) REFERENCES `samenwerkingsverband`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mail_position` ON `mail` (`meeting_id`,`person_id`,`position`);--> statement-breakpoint
CREATE INDEX `mail_due` ON `mail` (`due_at`) WHERE "mail"."done_at" is null;