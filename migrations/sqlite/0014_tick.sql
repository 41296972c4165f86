CREATE TABLE `action_tick` (
	`action_id` text NOT NULL,
	`party_id` text NOT NULL,
	`completed_at` text NOT NULL,
	`completed_by` text,
	PRIMARY KEY(`action_id`, `party_id`),
	FOREIGN KEY (`action_id`) REFERENCES `action`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`completed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
