ALTER TABLE `attendance` ADD `votes` integer;--> statement-breakpoint
UPDATE "attendance" SET "votes" = (SELECT "votes" FROM "party" WHERE "party"."id" = "attendance"."party_id") WHERE "meeting_id" IN (SELECT "id" FROM "meeting" WHERE "state" IN ('CLOSED', 'ADOPTED'));
