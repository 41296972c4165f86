CREATE TABLE "consent_round" (
	"id" text PRIMARY KEY NOT NULL,
	"samenwerkingsverband_id" text NOT NULL,
	"meeting_id" text NOT NULL,
	"agenda_item_id" text NOT NULL,
	"text" text NOT NULL,
	"rule" text NOT NULL,
	"round_state" text NOT NULL,
	"result" text,
	"opened_at" text NOT NULL,
	"open_until" text,
	"closed_at" text,
	"by_hammer" boolean NOT NULL,
	"seen_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vote_change" (
	"vote_id" text NOT NULL,
	"position" integer NOT NULL,
	"choice" text NOT NULL,
	"remark" text,
	"at" text NOT NULL,
	"person_id" text,
	CONSTRAINT "vote_change_vote_id_position_pk" PRIMARY KEY("vote_id","position")
);
--> statement-breakpoint
CREATE TABLE "vote" (
	"id" text PRIMARY KEY NOT NULL,
	"consent_round_id" text NOT NULL,
	"party_id" text NOT NULL,
	"counts" boolean NOT NULL,
	"choice" text,
	"remark" text,
	"person_id" text,
	"answered_at" text
);
--> statement-breakpoint
ALTER TABLE "agenda_item" ADD COLUMN "consent_rule" text DEFAULT 'UNANIMOUS' NOT NULL;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "consent_round_id" text;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "review_on" text;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "supersedes_id" text;--> statement-breakpoint
ALTER TABLE "consent_round" ADD CONSTRAINT "consent_round_samenwerkingsverband_id_samenwerkingsverband_id_fk" FOREIGN KEY ("samenwerkingsverband_id") REFERENCES "public"."samenwerkingsverband"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_round" ADD CONSTRAINT "consent_round_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_round" ADD CONSTRAINT "consent_round_agenda_item_id_agenda_item_id_fk" FOREIGN KEY ("agenda_item_id") REFERENCES "public"."agenda_item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_change" ADD CONSTRAINT "vote_change_vote_id_vote_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."vote"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_change" ADD CONSTRAINT "vote_change_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote" ADD CONSTRAINT "vote_consent_round_id_consent_round_id_fk" FOREIGN KEY ("consent_round_id") REFERENCES "public"."consent_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote" ADD CONSTRAINT "vote_party_id_party_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."party"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote" ADD CONSTRAINT "vote_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "consent_round_meeting" ON "consent_round" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "consent_round_item" ON "consent_round" USING btree ("agenda_item_id");--> statement-breakpoint
CREATE INDEX "consent_round_state" ON "consent_round" USING btree ("round_state","open_until");--> statement-breakpoint
CREATE UNIQUE INDEX "vote_party" ON "vote" USING btree ("consent_round_id","party_id");--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_consent_round_id_consent_round_id_fk" FOREIGN KEY ("consent_round_id") REFERENCES "public"."consent_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_supersedes_id_decision_id_fk" FOREIGN KEY ("supersedes_id") REFERENCES "public"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "decision_consent" ON "decision" USING btree ("consent_round_id");--> statement-breakpoint
CREATE UNIQUE INDEX "decision_supersedes" ON "decision" USING btree ("supersedes_id");