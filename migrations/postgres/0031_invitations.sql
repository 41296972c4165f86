ALTER TABLE "sign_in_link" ADD COLUMN "samenwerkingsverband_id" text;--> statement-breakpoint
ALTER TABLE "sign_in_link" ADD COLUMN "invited_by_id" text;--> statement-breakpoint
ALTER TABLE "sign_in_link" ADD COLUMN "used_at" text;--> statement-breakpoint
ALTER TABLE "sign_in_link" ADD CONSTRAINT "sign_in_link_samenwerkingsverband_id_revision_samenwerkingsverband_id_fk" FOREIGN KEY ("samenwerkingsverband_id") REFERENCES "public"."revision"("samenwerkingsverband_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_link" ADD CONSTRAINT "sign_in_link_invited_by_id_person_id_fk" FOREIGN KEY ("invited_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;