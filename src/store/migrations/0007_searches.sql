CREATE TABLE "tocsin"."mailings" (
	"number" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tocsin"."mailings_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"subscription_id" text NOT NULL,
	"message_id" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"tells_until" timestamp (3) with time zone NOT NULL,
	"story_ids" json NOT NULL,
	"state" text NOT NULL,
	"failure" text
);
--> statement-breakpoint
CREATE TABLE "tocsin"."saved_searches" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "tocsin"."subscriptions" (
	"id" text PRIMARY KEY NOT NULL,
	"search_id" text,
	"address" text NOT NULL,
	"rhythm" text NOT NULL,
	"clock" text,
	"started_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"due_at" timestamp (3) with time zone NOT NULL,
	"told_until" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"failure_count" integer DEFAULT 0 NOT NULL,
	"failure" text
);
--> statement-breakpoint
ALTER TABLE "tocsin"."events" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (to_tsvector('english', words || ' ' || coalesce(place, ''))) STORED;--> statement-breakpoint
ALTER TABLE "tocsin"."statements" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('english', coalesce(speaker, '')), 'A') || to_tsvector('english', words)) STORED;--> statement-breakpoint
ALTER TABLE "tocsin"."mailings" ADD CONSTRAINT "mailings_subscription_id_subscriptions_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "tocsin"."subscriptions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tocsin"."subscriptions" ADD CONSTRAINT "subscriptions_search_id_saved_searches_id_fk" FOREIGN KEY ("search_id") REFERENCES "tocsin"."saved_searches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mailings_subscription_id_number_index" ON "tocsin"."mailings" USING btree ("subscription_id","number");--> statement-breakpoint
CREATE INDEX "mailings_open" ON "tocsin"."mailings" USING btree ("started_at") WHERE state = 'sending';--> statement-breakpoint
CREATE INDEX "subscriptions_due" ON "tocsin"."subscriptions" USING btree ("due_at") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "subscriptions_search_id_index" ON "tocsin"."subscriptions" USING btree ("search_id");--> statement-breakpoint
CREATE INDEX "stories_origin_low_index" ON "tocsin"."stories" USING btree ("origin_low");--> statement-breakpoint
CREATE INDEX "events_search_index" ON "tocsin"."events" USING gin ("search");--> statement-breakpoint
CREATE INDEX "events_day_report_index" ON "tocsin"."events" USING btree ("day","report");--> statement-breakpoint
CREATE INDEX "parties_label" ON "tocsin"."parties" USING gin (to_tsvector('simple', label));--> statement-breakpoint
CREATE INDEX "statements_search_index" ON "tocsin"."statements" USING gin ("search");--> statement-breakpoint
CREATE INDEX "statements_day_report_index" ON "tocsin"."statements" USING btree ("day","report");