ALTER TABLE "agenda_item" ADD COLUMN "at_end" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "agenda_template_item" ADD COLUMN "at_end" boolean DEFAULT false NOT NULL;