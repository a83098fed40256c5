ALTER TABLE "tocsin"."parties" ADD COLUMN "use_count" integer NOT NULL;--> statement-breakpoint
CREATE INDEX "parties_use_count_index" ON "tocsin"."parties" USING btree ("use_count");