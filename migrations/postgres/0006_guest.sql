CREATE TABLE "guest" (
	"id" text PRIMARY KEY NOT NULL,
	"samenwerkingsverband_id" text NOT NULL,
	"meeting_id" text NOT NULL,
	"party_id" text,
	"name" text NOT NULL,
	"function" text,
	"seen_by" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "guest" ADD CONSTRAINT "guest_samenwerkingsverband_id_samenwerkingsverband_id_fk" FOREIGN KEY ("samenwerkingsverband_id") REFERENCES "public"."samenwerkingsverband"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest" ADD CONSTRAINT "guest_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest" ADD CONSTRAINT "guest_party_id_party_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."party"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "guest_meeting" ON "guest" USING btree ("meeting_id");