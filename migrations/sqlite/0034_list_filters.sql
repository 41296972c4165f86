DROP INDEX `action_due`;--> statement-breakpoint
CREATE INDEX `action_by_number` ON `action` (`samenwerkingsverband_id`,`number`);--> statement-breakpoint
CREATE INDEX `action_listed` ON `action` (`samenwerkingsverband_id`,(case when "due_until" is null then '9999-12-31' else "due_until" end),`serial`,`id`);--> statement-breakpoint
CREATE INDEX `action_open` ON `action` (`samenwerkingsverband_id`,(case when "due_until" is null then '9999-12-31' else "due_until" end),`serial`,`id`) WHERE "action"."completed_at" is null;--> statement-breakpoint
CREATE INDEX `action_done` ON `action` (`samenwerkingsverband_id`,`completed_at`,`id`) WHERE "action"."completed_at" is not null;--> statement-breakpoint
DROP INDEX `decision_decided`;--> statement-breakpoint
CREATE INDEX `decision_by_number` ON `decision` (`samenwerkingsverband_id`,`number`);--> statement-breakpoint
CREATE INDEX `decision_decided` ON `decision` (`samenwerkingsverband_id`,`decided_at`,`id`);--> statement-breakpoint
ALTER TABLE `membership` ADD `phone` text;--> statement-breakpoint
CREATE INDEX `action_owner_party` ON `action_owner` (`party_id`) WHERE "action_owner"."party_id" is not null;--> statement-breakpoint
CREATE INDEX `action_owner_person` ON `action_owner` (`person_id`) WHERE "action_owner"."person_id" is not null;--> statement-breakpoint
CREATE INDEX `action_owner_kind` ON `action_owner` (`party_kind`) WHERE "action_owner"."party_kind" is not null;