CREATE TABLE "action_tick" (
	"action_id" text NOT NULL,
	"party_id" text NOT NULL,
	"completed_at" text NOT NULL,
	"completed_by" text,
	CONSTRAINT "action_tick_action_id_party_id_pk" PRIMARY KEY("action_id","party_id")
);
--> statement-breakpoint
ALTER TABLE "action_tick" ADD CONSTRAINT "action_tick_action_id_action_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."action"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_tick" ADD CONSTRAINT "action_tick_party_id_party_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."party"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_tick" ADD CONSTRAINT "action_tick_completed_by_person_id_fk" FOREIGN KEY ("completed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;