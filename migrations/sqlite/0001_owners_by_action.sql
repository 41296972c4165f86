DROP INDEX `action_owner_party`;--> statement-breakpoint
DROP INDEX `action_owner_person`;