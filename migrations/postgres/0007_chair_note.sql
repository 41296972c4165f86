CREATE TABLE "chair_note" (
	"id" text PRIMARY KEY NOT NULL,
	"samenwerkingsverband_id" text NOT NULL,
	"meeting_id" text NOT NULL,
	"agenda_item_id" text NOT NULL,
	"text" text NOT NULL,
	"seen_by" text NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "chair_note" ADD CONSTRAINT "chair_note_samenwerkingsverband_id_samenwerkingsverband_id_fk" FOREIGN KEY ("samenwerkingsverband_id") REFERENCES "public"."samenwerkingsverband"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chair_note" ADD CONSTRAINT "chair_note_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chair_note" ADD CONSTRAINT "chair_note_agenda_item_id_agenda_item_id_fk" FOREIGN KEY ("agenda_item_id") REFERENCES "public"."agenda_item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "chair_note_item" ON "chair_note" USING btree ("agenda_item_id");