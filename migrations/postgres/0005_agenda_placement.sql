ALTER TABLE "agenda_item" ADD COLUMN "placement" text DEFAULT 'PLACED' NOT NULL;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD COLUMN "sent_back_reason" text;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD COLUMN "recurring" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD COLUMN "adopts_minutes" boolean DEFAULT false NOT NULL;