CREATE TABLE "meeting_series" (
	"id" text PRIMARY KEY NOT NULL,
	"samenwerkingsverband_id" text NOT NULL,
	"title" text NOT NULL,
	"every_weeks" integer NOT NULL,
	"weekday" integer NOT NULL,
	"start_time" text NOT NULL,
	"minutes" integer NOT NULL,
	"template_id" text,
	"ended_at" text,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "school_holiday" (
	"id" text PRIMARY KEY NOT NULL,
	"samenwerkingsverband_id" text NOT NULL,
	"name" text NOT NULL,
	"first_on" text NOT NULL,
	"last_on" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agenda_template" (
	"id" text PRIMARY KEY NOT NULL,
	"samenwerkingsverband_id" text NOT NULL,
	"name" text NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agenda_template_item" (
	"template_id" text NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"question" text,
	"purpose" text NOT NULL,
	"planned_minutes" integer,
	"presenter" text,
	"distribution" text NOT NULL,
	"recurring" boolean NOT NULL,
	"adopts_minutes" boolean NOT NULL,
	CONSTRAINT "agenda_template_item_template_id_position_pk" PRIMARY KEY("template_id","position")
);
--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "series_id" text;--> statement-breakpoint
ALTER TABLE "venue" ADD COLUMN "address" text;--> statement-breakpoint
ALTER TABLE "venue" ADD COLUMN "room" text;--> statement-breakpoint
ALTER TABLE "venue" ADD COLUMN "capacity" integer;--> statement-breakpoint
ALTER TABLE "venue" ADD COLUMN "access" text;--> statement-breakpoint
ALTER TABLE "venue" ADD COLUMN "route" text;--> statement-breakpoint
ALTER TABLE "venue" ADD COLUMN "coffee" text;--> statement-breakpoint
ALTER TABLE "venue" ADD COLUMN "added_at" text;--> statement-breakpoint
ALTER TABLE "venue" ADD COLUMN "closed_at" text;--> statement-breakpoint
ALTER TABLE "venue" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "meeting_series" ADD CONSTRAINT "meeting_series_samenwerkingsverband_id_samenwerkingsverband_id_fk" FOREIGN KEY ("samenwerkingsverband_id") REFERENCES "public"."samenwerkingsverband"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_series" ADD CONSTRAINT "meeting_series_template_id_agenda_template_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."agenda_template"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "school_holiday" ADD CONSTRAINT "school_holiday_samenwerkingsverband_id_samenwerkingsverband_id_fk" FOREIGN KEY ("samenwerkingsverband_id") REFERENCES "public"."samenwerkingsverband"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_template" ADD CONSTRAINT "agenda_template_samenwerkingsverband_id_samenwerkingsverband_id_fk" FOREIGN KEY ("samenwerkingsverband_id") REFERENCES "public"."samenwerkingsverband"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_template_item" ADD CONSTRAINT "agenda_template_item_template_id_agenda_template_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."agenda_template"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "meeting_series_samenwerkingsverband" ON "meeting_series" USING btree ("samenwerkingsverband_id");--> statement-breakpoint
CREATE INDEX "school_holiday_samenwerkingsverband" ON "school_holiday" USING btree ("samenwerkingsverband_id","first_on");--> statement-breakpoint
CREATE INDEX "agenda_template_samenwerkingsverband" ON "agenda_template" USING btree ("samenwerkingsverband_id","name");--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_series_id_meeting_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."meeting_series"("id") ON DELETE no action ON UPDATE no action;