DROP INDEX `meeting_chaired`;--> statement-breakpoint
CREATE INDEX `meeting_chaired` ON `meeting` (`chaired_by`) WHERE "meeting"."chaired_by" is not null;