CREATE TABLE "told_plan" (
	"meeting_id" text PRIMARY KEY NOT NULL,
	"samenwerkingsverband_id" text NOT NULL,
	"at" text NOT NULL,
	"plan" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "knew" text;--> statement-breakpoint
ALTER TABLE "told_plan" ADD CONSTRAINT "told_plan_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "told_plan" ADD CONSTRAINT "told_plan_samenwerkingsverband_id_samenwerkingsverband_id_fk" FOREIGN KEY ("samenwerkingsverband_id") REFERENCES "public"."samenwerkingsverband"("id") ON DELETE no action ON UPDATE no action;