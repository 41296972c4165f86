DROP INDEX "action_owner_kind";--> statement-breakpoint
CREATE TABLE "kind" (
	"id" text PRIMARY KEY NOT NULL,
	"samenwerkingsverband_id" text NOT NULL,
	"singular" text NOT NULL,
	"plural" text NOT NULL,
	"colour" text NOT NULL,
	"votes" boolean NOT NULL,
	"weight" integer NOT NULL,
	"legacy" text NOT NULL,
	"position" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "action_owner" ADD COLUMN "kind_id" text;--> statement-breakpoint
ALTER TABLE "vote" ADD COLUMN "weight" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "party" ADD COLUMN "kind_id" text;--> statement-breakpoint
ALTER TABLE "party" ADD COLUMN "weight" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "party_question" ADD COLUMN "kind_id" text;--> statement-breakpoint
ALTER TABLE "samenwerkingsverband" ADD COLUMN "purpose" text;--> statement-breakpoint
ALTER TABLE "samenwerkingsverband" ADD COLUMN "website" text;--> statement-breakpoint
ALTER TABLE "samenwerkingsverband" ADD COLUMN "rhythm_weeks" integer;--> statement-breakpoint
ALTER TABLE "samenwerkingsverband" ADD COLUMN "rhythm_minutes" integer;--> statement-breakpoint
ALTER TABLE "samenwerkingsverband" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
INSERT INTO "kind" ("id", "samenwerkingsverband_id", "singular", "plural", "colour", "votes", "weight", "legacy", "position", "version")
SELECT gen_random_uuid()::text, "s"."id", "k"."singular", "k"."plural", "k"."colour", "k"."votes", 1, "k"."legacy", "k"."position", 1
FROM "samenwerkingsverband" AS "s" CROSS JOIN (
  SELECT 'regio' AS "singular", 'regio''s' AS "plural", 'NAVY' AS "colour", true AS "votes", 'REGION' AS "legacy", 0 AS "position"
  UNION ALL SELECT 'gemeente', 'gemeenten', 'BLUE', true, 'MUNICIPALITY', 1
  UNION ALL SELECT 'zorgaanbieder', 'zorgaanbieders', 'GREEN', true, 'CARE_PROVIDER', 2
  UNION ALL SELECT 'welzijnsorganisatie', 'welzijnsorganisaties', 'SAND', true, 'WELFARE', 3
  UNION ALL SELECT 'team', 'teams', 'WHITE', false, 'TEAM', 4
) AS "k";--> statement-breakpoint
UPDATE "party" SET "kind_id" = (SELECT "kind"."id" FROM "kind" WHERE "kind"."samenwerkingsverband_id" = "party"."samenwerkingsverband_id" ORDER BY "kind"."legacy" = "party"."kind" DESC, "kind"."position" LIMIT 1);--> statement-breakpoint
ALTER TABLE "party" ALTER COLUMN "kind_id" SET NOT NULL;--> statement-breakpoint
UPDATE "action_owner" SET "kind_id" = (SELECT "kind"."id" FROM "kind" JOIN "action" ON "action"."samenwerkingsverband_id" = "kind"."samenwerkingsverband_id" WHERE "action"."id" = "action_owner"."action_id" AND "kind"."legacy" = "action_owner"."party_kind") WHERE "party_kind" IS NOT NULL;--> statement-breakpoint
UPDATE "party_question" SET "kind_id" = (SELECT "kind"."id" FROM "kind" WHERE "kind"."samenwerkingsverband_id" = "party_question"."samenwerkingsverband_id" AND "kind"."legacy" = "party_question"."party_kind") WHERE "party_kind" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "kind" ADD CONSTRAINT "kind_samenwerkingsverband_id_samenwerkingsverband_id_fk" FOREIGN KEY ("samenwerkingsverband_id") REFERENCES "public"."samenwerkingsverband"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "kind_samenwerkingsverband" ON "kind" USING btree ("samenwerkingsverband_id");--> statement-breakpoint
ALTER TABLE "action_owner" ADD CONSTRAINT "action_owner_kind_id_kind_id_fk" FOREIGN KEY ("kind_id") REFERENCES "public"."kind"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party" ADD CONSTRAINT "party_kind_id_kind_id_fk" FOREIGN KEY ("kind_id") REFERENCES "public"."kind"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party_question" ADD CONSTRAINT "party_question_kind_id_kind_id_fk" FOREIGN KEY ("kind_id") REFERENCES "public"."kind"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "action_owner_kind" ON "action_owner" USING btree ("kind_id") WHERE "action_owner"."kind_id" is not null;--> statement-breakpoint
CREATE INDEX "party_kind" ON "party" USING btree ("kind_id");--> statement-breakpoint
CREATE INDEX "party_question_kind" ON "party_question" USING btree ("kind_id") WHERE "party_question"."kind_id" is not null;--> statement-breakpoint
ALTER TABLE "action_owner" DROP COLUMN "party_kind";--> statement-breakpoint
ALTER TABLE "party" DROP COLUMN "kind";--> statement-breakpoint
ALTER TABLE "party_question" DROP COLUMN "party_kind";