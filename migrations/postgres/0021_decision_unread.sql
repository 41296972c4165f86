ALTER TABLE "action" ADD COLUMN "unread" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "unread" boolean DEFAULT false NOT NULL;