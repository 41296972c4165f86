ALTER TABLE "attendance" ADD COLUMN "hand_raised_at" text;--> statement-breakpoint
ALTER TABLE "attendance" ADD COLUMN "spoke_at_id" text;