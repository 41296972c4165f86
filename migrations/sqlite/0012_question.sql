CREATE TABLE `party_answer` (
	`id` text PRIMARY KEY NOT NULL,
	`samenwerkingsverband_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`question_id` text NOT NULL,
	`party_id` text NOT NULL,
	`text` text NOT NULL,
	`commitment` integer NOT NULL,
	`person_id` text,
	`answered_at` text NOT NULL,
	`action_id` text,
	`seen_by` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`samenwerkingsverband_id`) REFERENCES `samenwerkingsverband`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `party_question`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`action_id`) REFERENCES `action`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `party_answer_party` ON `party_answer` (`question_id`,`party_id`);--> statement-breakpoint
CREATE INDEX `party_answer_action` ON `party_answer` (`action_id`);--> statement-breakpoint
CREATE TABLE `party_question` (
	`id` text PRIMARY KEY NOT NULL,
	`samenwerkingsverband_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`agenda_item_id` text NOT NULL,
	`text` text NOT NULL,
	`party_kind` text,
	`answer_by` text,
	`seen_by` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`samenwerkingsverband_id`) REFERENCES `samenwerkingsverband`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `party_question_meeting` ON `party_question` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `party_question_item` ON `party_question` (`agenda_item_id`);