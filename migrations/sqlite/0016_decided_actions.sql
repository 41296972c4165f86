ALTER TABLE `action` ADD `decision_id` text REFERENCES decision(id);--> statement-breakpoint
CREATE INDEX `action_decision` ON `action` (`decision_id`);