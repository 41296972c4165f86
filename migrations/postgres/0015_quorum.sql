ALTER TABLE "meeting" ADD COLUMN "quorum_rule" text;--> statement-breakpoint
ALTER TABLE "samenwerkingsverband" ADD COLUMN "quorum" text DEFAULT 'NONE' NOT NULL;