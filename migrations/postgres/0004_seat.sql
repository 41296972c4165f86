CREATE TABLE "excusal" (
	"attendance_id" text NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "excusal_attendance_id_person_id_pk" PRIMARY KEY("attendance_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "attendance" ADD COLUMN "replaces_id" text;--> statement-breakpoint
ALTER TABLE "attendance" ADD COLUMN "arrived_at" text;--> statement-breakpoint
ALTER TABLE "attendance" ADD COLUMN "left_at" text;--> statement-breakpoint
ALTER TABLE "excusal" ADD CONSTRAINT "excusal_attendance_id_attendance_id_fk" FOREIGN KEY ("attendance_id") REFERENCES "public"."attendance"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "excusal" ADD CONSTRAINT "excusal_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_replaces_id_person_id_fk" FOREIGN KEY ("replaces_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;