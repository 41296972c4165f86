ALTER TABLE "membership" DROP CONSTRAINT "membership_person_id_samenwerkingsverband_id_pk";--> statement-breakpoint
ALTER TABLE "contact" DROP CONSTRAINT "contact_party_id_position_pk";--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "id" text PRIMARY KEY DEFAULT gen_random_uuid()::text NOT NULL;--> statement-breakpoint
ALTER TABLE "membership" ALTER COLUMN "id" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "deputy" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "until_on" text;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "admin" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "contact" ADD COLUMN "id" text PRIMARY KEY DEFAULT gen_random_uuid()::text NOT NULL;--> statement-breakpoint
ALTER TABLE "contact" ALTER COLUMN "id" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "contact" ADD COLUMN "since_on" text;--> statement-breakpoint
ALTER TABLE "contact" ADD COLUMN "until_on" text;--> statement-breakpoint
ALTER TABLE "party" ADD COLUMN "since_on" text;--> statement-breakpoint
ALTER TABLE "party" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "membership_person" ON "membership" USING btree ("person_id","samenwerkingsverband_id");--> statement-breakpoint
CREATE UNIQUE INDEX "contact_seat" ON "contact" USING btree ("party_id","position") WHERE "contact"."until_on" is null;--> statement-breakpoint
CREATE INDEX "contact_person" ON "contact" USING btree ("person_id");