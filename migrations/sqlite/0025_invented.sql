ALTER TABLE `person` ADD `invented` integer DEFAULT false NOT NULL;--> statement-breakpoint
-- A demo of before is known by the addresses that its loading made up, and by nothing else.
UPDATE "person" SET "invented" = true WHERE (SELECT "demo" FROM "installation" WHERE "id" = 1) = 1 AND EXISTS (
	SELECT 1 FROM "samenwerkingsverband" AS "s" LEFT JOIN "party" AS "p" ON "p"."samenwerkingsverband_id" = "s"."id"
	WHERE "person"."email" IN (
		'voorzitter@' || "s"."slug" || '.example', 'secretaris@' || "s"."slug" || '.example',
		"p"."key" || '.1@' || "s"."slug" || '.example', "p"."key" || '.2@' || "s"."slug" || '.example',
		'lezer.' || "p"."key" || '@' || "s"."slug" || '.example'
	)
);--> statement-breakpoint
-- It ends where somebody real is, where an invented person is beheerder, and where people were invented in an imported case.
UPDATE "installation" SET "demo" = 0, "auth_revision" = "auth_revision" + 1 WHERE "demo" <> 0 AND EXISTS (
	SELECT 1 FROM "person" WHERE NOT "invented" OR "admin" OR "email" NOT LIKE '%@herstelnetwerk.example'
);--> statement-breakpoint
DELETE FROM "session" WHERE "kind" = 'BROWSER' AND (SELECT "demo" FROM "installation" WHERE "id" = 1) = 0 AND "person_id" IN (
	SELECT "id" FROM "person" WHERE "invented"
);
