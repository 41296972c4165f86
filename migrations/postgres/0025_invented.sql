ALTER TABLE "person" ADD COLUMN "invented" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- Nothing tells a demo that the hub filled itself from a case of somebody's own in which it made people up, so every
-- demo of before ends, and whoever signed in with one press signs in again.
DELETE FROM "session" WHERE "kind" = 'BROWSER' AND (SELECT "demo" FROM "installation" WHERE "id" = 1) <> 0;--> statement-breakpoint
UPDATE "installation" SET "demo" = 0, "auth_revision" = "auth_revision" + 1 WHERE "demo" <> 0;
