ALTER TABLE "meeting" ADD COLUMN "led_by" text;--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "noted_by" text;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_led_by_person_id_fk" FOREIGN KEY ("led_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_noted_by_person_id_fk" FOREIGN KEY ("noted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;