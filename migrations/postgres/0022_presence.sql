CREATE TABLE "sitting" (
	"attendance_id" text NOT NULL,
	"position" integer NOT NULL,
	"person_id" text,
	"replaces_id" text,
	"arrived_at" text,
	"left_at" text NOT NULL,
	CONSTRAINT "sitting_attendance_id_position_pk" PRIMARY KEY("attendance_id","position")
);
--> statement-breakpoint
ALTER TABLE "attendance" ADD COLUMN "seated_at" text;--> statement-breakpoint
ALTER TABLE "attendance" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "attendance" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "guest" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "guest" ADD COLUMN "removed_at" text;--> statement-breakpoint
ALTER TABLE "sitting" ADD CONSTRAINT "sitting_attendance_id_attendance_id_fk" FOREIGN KEY ("attendance_id") REFERENCES "public"."attendance"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sitting" ADD CONSTRAINT "sitting_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sitting" ADD CONSTRAINT "sitting_replaces_id_person_id_fk" FOREIGN KEY ("replaces_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
UPDATE "attendance" SET "seated_at" = (SELECT coalesce("started_at", "starts_at") FROM "meeting" WHERE "meeting"."id" = "attendance"."meeting_id") WHERE "presence" = 'PRESENT' AND "meeting_id" IN (SELECT "id" FROM "meeting" WHERE "state" IN ('LIVE', 'CLOSED', 'ADOPTED'));
