DROP INDEX "meeting_chaired";--> statement-breakpoint
CREATE INDEX "meeting_chaired" ON "meeting" USING btree ("chaired_by") WHERE "meeting"."chaired_by" is not null;