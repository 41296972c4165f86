CREATE TABLE "party_answer" (
	"id" text PRIMARY KEY NOT NULL,
	"samenwerkingsverband_id" text NOT NULL,
	"meeting_id" text NOT NULL,
	"question_id" text NOT NULL,
	"party_id" text NOT NULL,
	"text" text NOT NULL,
	"commitment" boolean NOT NULL,
	"person_id" text,
	"answered_at" text NOT NULL,
	"action_id" text,
	"seen_by" text NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "party_question" (
	"id" text PRIMARY KEY NOT NULL,
	"samenwerkingsverband_id" text NOT NULL,
	"meeting_id" text NOT NULL,
	"agenda_item_id" text NOT NULL,
	"text" text NOT NULL,
	"party_kind" text,
	"answer_by" text,
	"seen_by" text NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "party_answer" ADD CONSTRAINT "party_answer_samenwerkingsverband_id_samenwerkingsverband_id_fk" FOREIGN KEY ("samenwerkingsverband_id") REFERENCES "public"."samenwerkingsverband"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party_answer" ADD CONSTRAINT "party_answer_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party_answer" ADD CONSTRAINT "party_answer_question_id_party_question_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."party_question"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party_answer" ADD CONSTRAINT "party_answer_party_id_party_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."party"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party_answer" ADD CONSTRAINT "party_answer_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party_answer" ADD CONSTRAINT "party_answer_action_id_action_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."action"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party_question" ADD CONSTRAINT "party_question_samenwerkingsverband_id_samenwerkingsverband_id_fk" FOREIGN KEY ("samenwerkingsverband_id") REFERENCES "public"."samenwerkingsverband"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party_question" ADD CONSTRAINT "party_question_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party_question" ADD CONSTRAINT "party_question_agenda_item_id_agenda_item_id_fk" FOREIGN KEY ("agenda_item_id") REFERENCES "public"."agenda_item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "party_answer_party" ON "party_answer" USING btree ("question_id","party_id");--> statement-breakpoint
CREATE INDEX "party_answer_action" ON "party_answer" USING btree ("action_id");--> statement-breakpoint
CREATE INDEX "party_question_meeting" ON "party_question" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "party_question_item" ON "party_question" USING btree ("agenda_item_id");