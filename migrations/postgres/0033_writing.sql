ALTER TABLE "vote" ADD COLUMN "writing" text;--> statement-breakpoint
ALTER TABLE "vote" ADD COLUMN "writing_at" text;--> statement-breakpoint
ALTER TABLE "vote" ADD COLUMN "late_objection" text;