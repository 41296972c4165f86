DROP INDEX `action_due`;--> statement-breakpoint
ALTER TABLE `action` ADD `due_until` text;--> statement-breakpoint
CREATE INDEX `action_due` ON `action` (`samenwerkingsverband_id`,`due_until`);--> statement-breakpoint
ALTER TABLE `attendance` ADD `point_of_order` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `attendance` ADD `floor_at` text;--> statement-breakpoint
ALTER TABLE `attendance` ADD `spoken_seconds` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE `action` SET `due_until` = CASE
  WHEN `due_on` IS NOT NULL THEN `due_on`
  WHEN `due_period` GLOB '20[0-9][0-9]' THEN `due_period` || '-12-31'
  WHEN `due_period` GLOB '20[0-9][0-9][/-]20[0-9][0-9]' AND substr(`due_period`, 6) > substr(`due_period`, 1, 4) THEN substr(`due_period`, 6) || '-12-31'
END;
