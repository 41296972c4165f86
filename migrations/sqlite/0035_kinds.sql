DROP INDEX `action_owner_kind`;--> statement-breakpoint
CREATE TABLE `kind` (
	`id` text PRIMARY KEY NOT NULL,
	`samenwerkingsverband_id` text NOT NULL,
	`singular` text NOT NULL,
	`plural` text NOT NULL,
	`colour` text NOT NULL,
	`votes` integer NOT NULL,
	`weight` integer NOT NULL,
	`legacy` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`samenwerkingsverband_id`) REFERENCES `samenwerkingsverband`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `kind_samenwerkingsverband` ON `kind` (`samenwerkingsverband_id`);--> statement-breakpoint
INSERT INTO "kind" ("id", "samenwerkingsverband_id", "singular", "plural", "colour", "votes", "weight", "legacy", "position", "version")
SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))), "s"."id", "k"."singular", "k"."plural", "k"."colour", "k"."votes", 1, "k"."legacy", "k"."position", 1
FROM "samenwerkingsverband" AS "s" CROSS JOIN (
  SELECT 'regio' AS "singular", 'regio''s' AS "plural", 'NAVY' AS "colour", 1 AS "votes", 'REGION' AS "legacy", 0 AS "position"
  UNION ALL SELECT 'gemeente', 'gemeenten', 'BLUE', 1, 'MUNICIPALITY', 1
  UNION ALL SELECT 'zorgaanbieder', 'zorgaanbieders', 'GREEN', 1, 'CARE_PROVIDER', 2
  UNION ALL SELECT 'welzijnsorganisatie', 'welzijnsorganisaties', 'SAND', 1, 'WELFARE', 3
  UNION ALL SELECT 'team', 'teams', 'WHITE', 0, 'TEAM', 4
) AS "k";--> statement-breakpoint
ALTER TABLE `action_owner` ADD `kind_id` text REFERENCES kind(id);--> statement-breakpoint
CREATE INDEX `action_owner_kind` ON `action_owner` (`kind_id`) WHERE "action_owner"."kind_id" is not null;--> statement-breakpoint
UPDATE "action_owner" SET "kind_id" = (SELECT "kind"."id" FROM "kind" JOIN "action" ON "action"."samenwerkingsverband_id" = "kind"."samenwerkingsverband_id" WHERE "action"."id" = "action_owner"."action_id" AND "kind"."legacy" = "action_owner"."party_kind") WHERE "party_kind" IS NOT NULL;--> statement-breakpoint
ALTER TABLE `action_owner` DROP COLUMN `party_kind`;--> statement-breakpoint
ALTER TABLE `vote` ADD `weight` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_party` (
	`id` text PRIMARY KEY NOT NULL,
	`samenwerkingsverband_id` text NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`kind_id` text NOT NULL,
	`votes` integer NOT NULL,
	`weight` integer DEFAULT 1 NOT NULL,
	`since_on` text,
	`until_on` text,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`samenwerkingsverband_id`) REFERENCES `samenwerkingsverband`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kind_id`) REFERENCES `kind`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_party`("id", "samenwerkingsverband_id", "key", "name", "kind_id", "votes", "weight", "since_on", "until_on", "position", "version") SELECT "id", "samenwerkingsverband_id", "key", "name", (SELECT "kind"."id" FROM "kind" WHERE "kind"."samenwerkingsverband_id" = "party"."samenwerkingsverband_id" ORDER BY "kind"."legacy" = "party"."kind" DESC, "kind"."position" LIMIT 1), "votes", 1, "since_on", "until_on", "position", "version" FROM `party`;--> statement-breakpoint
DROP TABLE `party`;--> statement-breakpoint
ALTER TABLE `__new_party` RENAME TO `party`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `party_key` ON `party` (`samenwerkingsverband_id`,`key`);--> statement-breakpoint
CREATE INDEX `party_kind` ON `party` (`kind_id`);--> statement-breakpoint
ALTER TABLE `party_question` ADD `kind_id` text REFERENCES kind(id);--> statement-breakpoint
CREATE INDEX `party_question_kind` ON `party_question` (`kind_id`) WHERE "party_question"."kind_id" is not null;--> statement-breakpoint
UPDATE "party_question" SET "kind_id" = (SELECT "kind"."id" FROM "kind" WHERE "kind"."samenwerkingsverband_id" = "party_question"."samenwerkingsverband_id" AND "kind"."legacy" = "party_question"."party_kind") WHERE "party_kind" IS NOT NULL;--> statement-breakpoint
ALTER TABLE `party_question` DROP COLUMN `party_kind`;--> statement-breakpoint
ALTER TABLE `samenwerkingsverband` ADD `purpose` text;--> statement-breakpoint
ALTER TABLE `samenwerkingsverband` ADD `website` text;--> statement-breakpoint
ALTER TABLE `samenwerkingsverband` ADD `rhythm_weeks` integer;--> statement-breakpoint
ALTER TABLE `samenwerkingsverband` ADD `rhythm_minutes` integer;--> statement-breakpoint
ALTER TABLE `samenwerkingsverband` ADD `version` integer DEFAULT 1 NOT NULL;