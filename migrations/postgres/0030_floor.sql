DROP INDEX "action_due";--> statement-breakpoint
ALTER TABLE "action" ADD COLUMN "due_until" text;--> statement-breakpoint
ALTER TABLE "attendance" ADD COLUMN "point_of_order" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "attendance" ADD COLUMN "floor_at" text;--> statement-breakpoint
ALTER TABLE "attendance" ADD COLUMN "spoken_seconds" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "action_due" ON "action" USING btree ("samenwerkingsverband_id","due_until");--> statement-breakpoint
UPDATE "action" SET "due_until" = CASE
  WHEN "due_on" IS NOT NULL THEN "due_on"
  WHEN "due_period" ~ '^20[0-9]{2}$' THEN "due_period" || '-12-31'
  WHEN "due_period" ~ '^20[0-9]{2}[/-]20[0-9]{2}$' AND substr("due_period", 6) > substr("due_period", 1, 4) THEN substr("due_period", 6) || '-12-31'
END;
