CREATE TABLE "action" (
	"id" text PRIMARY KEY NOT NULL,
	"samenwerkingsverband_id" text NOT NULL,
	"meeting_id" text NOT NULL,
	"agenda_item_id" text,
	"series" text NOT NULL,
	"serial" integer NOT NULL,
	"number" text NOT NULL,
	"text" text NOT NULL,
	"due_on" text,
	"due_period" text,
	"tentative" boolean NOT NULL,
	"completed_at" text,
	"completed_by" text,
	"reason" text,
	"distribution" text NOT NULL,
	"seen_by" text NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "action_owner" (
	"action_id" text NOT NULL,
	"position" integer NOT NULL,
	"party_id" text,
	"person_id" text,
	"party_kind" text,
	CONSTRAINT "action_owner_action_id_position_pk" PRIMARY KEY("action_id","position")
);
--> statement-breakpoint
CREATE TABLE "agenda_item" (
	"id" text PRIMARY KEY NOT NULL,
	"samenwerkingsverband_id" text NOT NULL,
	"meeting_id" text NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"question" text,
	"purpose" text NOT NULL,
	"planned_minutes" integer,
	"used_seconds" integer NOT NULL,
	"started_at" text,
	"closed_at" text,
	"presenter" text,
	"notes" text,
	"handed_in_by" text,
	"distribution" text NOT NULL,
	"seen_by" text NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"person_id" text NOT NULL,
	"samenwerkingsverband_id" text NOT NULL,
	"role" text NOT NULL,
	"party_id" text,
	CONSTRAINT "membership_person_id_samenwerkingsverband_id_pk" PRIMARY KEY("person_id","samenwerkingsverband_id")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"hash" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"created_at" text NOT NULL,
	"used_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_link" (
	"hash" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"expires_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "act" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"key" text NOT NULL,
	"hash" text NOT NULL,
	"samenwerkingsverband_id" text NOT NULL,
	"entity" text NOT NULL,
	"entity_id" text NOT NULL,
	"at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "change" (
	"samenwerkingsverband_id" text NOT NULL,
	"revision" integer NOT NULL,
	"seq" integer NOT NULL,
	"topic" text NOT NULL,
	"at" text NOT NULL,
	"by" text,
	"kind" text NOT NULL,
	"entity" text NOT NULL,
	"entity_id" text NOT NULL,
	"seen_before" text,
	"seen_after" text,
	"audience" text NOT NULL,
	CONSTRAINT "change_samenwerkingsverband_id_revision_seq_pk" PRIMARY KEY("samenwerkingsverband_id","revision","seq")
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"id" integer PRIMARY KEY NOT NULL,
	"epoch" text NOT NULL,
	"demo" integer DEFAULT 0 NOT NULL,
	"auth_revision" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "revision" (
	"samenwerkingsverband_id" text PRIMARY KEY NOT NULL,
	"counter" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "decision" (
	"id" text PRIMARY KEY NOT NULL,
	"samenwerkingsverband_id" text NOT NULL,
	"meeting_id" text NOT NULL,
	"agenda_item_id" text,
	"series" text NOT NULL,
	"serial" integer NOT NULL,
	"number" text NOT NULL,
	"text" text NOT NULL,
	"outcome" text NOT NULL,
	"decided_at" text NOT NULL,
	"reason" text,
	"distribution" text NOT NULL,
	"seen_by" text NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attendance" (
	"id" text PRIMARY KEY NOT NULL,
	"samenwerkingsverband_id" text NOT NULL,
	"meeting_id" text NOT NULL,
	"party_id" text NOT NULL,
	"presence" text NOT NULL,
	"person_id" text,
	"seen_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meeting" (
	"id" text PRIMARY KEY NOT NULL,
	"samenwerkingsverband_id" text NOT NULL,
	"title" text NOT NULL,
	"state" text NOT NULL,
	"starts_at" text NOT NULL,
	"ends_at" text NOT NULL,
	"venue_id" text,
	"called_at" text,
	"started_at" text,
	"closed_at" text,
	"current_item_id" text,
	"seen_by" text NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contact" (
	"party_id" text NOT NULL,
	"position" text NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "contact_party_id_position_pk" PRIMARY KEY("party_id","position")
);
--> statement-breakpoint
CREATE TABLE "party" (
	"id" text PRIMARY KEY NOT NULL,
	"samenwerkingsverband_id" text NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"votes" boolean NOT NULL,
	"until_on" text,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "venue" (
	"id" text PRIMARY KEY NOT NULL,
	"samenwerkingsverband_id" text NOT NULL,
	"party_id" text,
	"name" text NOT NULL,
	"place" text
);
--> statement-breakpoint
CREATE TABLE "samenwerkingsverband" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_samenwerkingsverband_id_samenwerkingsverband_id_fk" FOREIGN KEY ("samenwerkingsverband_id") REFERENCES "public"."samenwerkingsverband"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_agenda_item_id_agenda_item_id_fk" FOREIGN KEY ("agenda_item_id") REFERENCES "public"."agenda_item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_completed_by_person_id_fk" FOREIGN KEY ("completed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_owner" ADD CONSTRAINT "action_owner_action_id_action_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."action"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_owner" ADD CONSTRAINT "action_owner_party_id_party_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."party"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_owner" ADD CONSTRAINT "action_owner_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_samenwerkingsverband_id_samenwerkingsverband_id_fk" FOREIGN KEY ("samenwerkingsverband_id") REFERENCES "public"."samenwerkingsverband"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_handed_in_by_party_id_fk" FOREIGN KEY ("handed_in_by") REFERENCES "public"."party"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_samenwerkingsverband_id_revision_samenwerkingsverband_id_fk" FOREIGN KEY ("samenwerkingsverband_id") REFERENCES "public"."revision"("samenwerkingsverband_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_link" ADD CONSTRAINT "sign_in_link_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change" ADD CONSTRAINT "change_samenwerkingsverband_id_revision_samenwerkingsverband_id_fk" FOREIGN KEY ("samenwerkingsverband_id") REFERENCES "public"."revision"("samenwerkingsverband_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_samenwerkingsverband_id_samenwerkingsverband_id_fk" FOREIGN KEY ("samenwerkingsverband_id") REFERENCES "public"."samenwerkingsverband"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_agenda_item_id_agenda_item_id_fk" FOREIGN KEY ("agenda_item_id") REFERENCES "public"."agenda_item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_samenwerkingsverband_id_samenwerkingsverband_id_fk" FOREIGN KEY ("samenwerkingsverband_id") REFERENCES "public"."samenwerkingsverband"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_party_id_party_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."party"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_samenwerkingsverband_id_samenwerkingsverband_id_fk" FOREIGN KEY ("samenwerkingsverband_id") REFERENCES "public"."samenwerkingsverband"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_venue_id_venue_id_fk" FOREIGN KEY ("venue_id") REFERENCES "public"."venue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact" ADD CONSTRAINT "contact_party_id_party_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."party"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact" ADD CONSTRAINT "contact_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party" ADD CONSTRAINT "party_samenwerkingsverband_id_samenwerkingsverband_id_fk" FOREIGN KEY ("samenwerkingsverband_id") REFERENCES "public"."samenwerkingsverband"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venue" ADD CONSTRAINT "venue_samenwerkingsverband_id_samenwerkingsverband_id_fk" FOREIGN KEY ("samenwerkingsverband_id") REFERENCES "public"."samenwerkingsverband"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venue" ADD CONSTRAINT "venue_party_id_party_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."party"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "samenwerkingsverband" ADD CONSTRAINT "samenwerkingsverband_id_revision_samenwerkingsverband_id_fk" FOREIGN KEY ("id") REFERENCES "public"."revision"("samenwerkingsverband_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "action_number" ON "action" USING btree ("samenwerkingsverband_id","series","serial");--> statement-breakpoint
CREATE INDEX "action_meeting" ON "action" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "action_item" ON "action" USING btree ("agenda_item_id");--> statement-breakpoint
CREATE INDEX "action_due" ON "action" USING btree ("samenwerkingsverband_id","due_on");--> statement-breakpoint
CREATE INDEX "action_owner_party" ON "action_owner" USING btree ("party_id");--> statement-breakpoint
CREATE INDEX "action_owner_person" ON "action_owner" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "agenda_item_meeting" ON "agenda_item" USING btree ("meeting_id","position");--> statement-breakpoint
CREATE INDEX "membership_samenwerkingsverband" ON "membership" USING btree ("samenwerkingsverband_id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_email" ON "person" USING btree ("email");--> statement-breakpoint
CREATE INDEX "session_person" ON "session" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "act_key" ON "act" USING btree ("person_id","key");--> statement-breakpoint
CREATE INDEX "act_at" ON "act" USING btree ("at");--> statement-breakpoint
CREATE INDEX "change_topic" ON "change" USING btree ("topic","revision");--> statement-breakpoint
CREATE INDEX "change_entity" ON "change" USING btree ("entity_id");--> statement-breakpoint
CREATE UNIQUE INDEX "decision_number" ON "decision" USING btree ("samenwerkingsverband_id","series","serial");--> statement-breakpoint
CREATE INDEX "decision_meeting" ON "decision" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "decision_item" ON "decision" USING btree ("agenda_item_id");--> statement-breakpoint
CREATE INDEX "decision_decided" ON "decision" USING btree ("samenwerkingsverband_id","decided_at");--> statement-breakpoint
CREATE UNIQUE INDEX "attendance_party" ON "attendance" USING btree ("meeting_id","party_id");--> statement-breakpoint
CREATE INDEX "meeting_starts" ON "meeting" USING btree ("samenwerkingsverband_id","starts_at");--> statement-breakpoint
CREATE INDEX "meeting_state" ON "meeting" USING btree ("samenwerkingsverband_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "party_key" ON "party" USING btree ("samenwerkingsverband_id","key");--> statement-breakpoint
CREATE INDEX "venue_samenwerkingsverband" ON "venue" USING btree ("samenwerkingsverband_id");--> statement-breakpoint
CREATE UNIQUE INDEX "samenwerkingsverband_slug" ON "samenwerkingsverband" USING btree ("slug");