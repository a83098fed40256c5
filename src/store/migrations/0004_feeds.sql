CREATE TABLE "tocsin"."feed_entries" (
	"feed_id" text NOT NULL,
	"key" text NOT NULL,
	"address" text,
	"host" text NOT NULL,
	"title" text,
	"published_at" timestamp (3) with time zone,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"print" text NOT NULL,
	"state" text NOT NULL,
	"tries" integer NOT NULL,
	"due_at" timestamp (3) with time zone,
	"looks" integer NOT NULL,
	"brought" json,
	"etag" text,
	"last_modified" text,
	"done_at" timestamp (3) with time zone,
	"report_id" text,
	"failure" json,
	CONSTRAINT "feed_entries_feed_id_key_pk" PRIMARY KEY("feed_id","key")
);
--> statement-breakpoint
CREATE TABLE "tocsin"."feeds" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"address" text NOT NULL,
	"host" text NOT NULL,
	"title" text,
	"outlet" text,
	"allow_hosts" text[] NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"paused_at" timestamp (3) with time zone,
	"removed_at" timestamp (3) with time zone,
	"etag" text,
	"last_modified" text,
	"attempted_at" timestamp (3) with time zone,
	"succeeded_at" timestamp (3) with time zone,
	"next_fetch_at" timestamp (3) with time zone NOT NULL,
	"failure_count" integer DEFAULT 0 NOT NULL,
	"failure" json,
	"notes" json NOT NULL,
	"rhythm" json,
	"heard_since" timestamp (3) with time zone,
	"entries_a_day" real
);
--> statement-breakpoint
CREATE TABLE "tocsin"."fetch_hosts" (
	"host" text PRIMARY KEY NOT NULL,
	"taken_by" text,
	"taken_until" timestamp (3) with time zone,
	"rests_until" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "tocsin"."feed_entries" ADD CONSTRAINT "feed_entries_feed_id_feeds_id_fk" FOREIGN KEY ("feed_id") REFERENCES "tocsin"."feeds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "feed_entries_feed_id_seen_at_key_index" ON "tocsin"."feed_entries" USING btree ("feed_id","seen_at","key");--> statement-breakpoint
CREATE INDEX "feed_entries_host_due_at_index" ON "tocsin"."feed_entries" USING btree ("host","due_at");--> statement-breakpoint
CREATE INDEX "feed_entries_address_index" ON "tocsin"."feed_entries" USING hash ("address");--> statement-breakpoint
CREATE INDEX "feed_entries_report_id_index" ON "tocsin"."feed_entries" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "feeds_host_next_fetch_at_index" ON "tocsin"."feeds" USING btree ("host","next_fetch_at");