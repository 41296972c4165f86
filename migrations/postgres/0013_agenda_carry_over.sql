CREATE TABLE "carry_over_settled" (
	"meeting_id" text NOT NULL,
	"item_id" text NOT NULL,
	CONSTRAINT "carry_over_settled_meeting_id_item_id_pk" PRIMARY KEY("meeting_id","item_id")
);
--> statement-breakpoint
ALTER TABLE "agenda_item" ADD COLUMN "continues" text;--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "adopted_at" text;--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "minutes_changes" text;--> statement-breakpoint
ALTER TABLE "carry_over_settled" ADD CONSTRAINT "carry_over_settled_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agenda_item_continues" ON "agenda_item" USING btree ("continues");