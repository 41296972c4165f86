ALTER TABLE "installation" ADD COLUMN "home" text;--> statement-breakpoint
ALTER TABLE "installation" ADD COLUMN "migrated_by" text;