DROP INDEX "tocsin"."readings_url_index";--> statement-breakpoint
DROP INDEX "tocsin"."parties_statement_count_index";--> statement-breakpoint
CREATE INDEX "readings_url" ON "tocsin"."readings" USING btree (md5(url));--> statement-breakpoint
ALTER TABLE "tocsin"."parties" DROP COLUMN "statement_count";--> statement-breakpoint
ALTER TABLE "tocsin"."parties" DROP COLUMN "event_count";