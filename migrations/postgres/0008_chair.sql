ALTER TABLE "agenda_item" ADD COLUMN "draft" text;--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "chair_away_since" text;--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "read_back_at" text;--> statement-breakpoint
CREATE INDEX "meeting_chaired" ON "meeting" USING btree ("chaired_by");