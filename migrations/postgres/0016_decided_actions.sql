ALTER TABLE "action" ADD COLUMN "decision_id" text;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_decision_id_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "action_decision" ON "action" USING btree ("decision_id");