CREATE TABLE "tocsin"."copies" (
	"number" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tocsin"."copies_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"copy_id" text NOT NULL,
	"original_id" text NOT NULL,
	"kind" text NOT NULL,
	"probability" real NOT NULL,
	"reasons" json NOT NULL,
	"judged_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tocsin"."copy_keys" (
	"key" integer NOT NULL,
	"report" integer NOT NULL,
	CONSTRAINT "copy_keys_key_report_pk" PRIMARY KEY("key","report")
);
--> statement-breakpoint
CREATE TABLE "tocsin"."outlets" (
	"name" text PRIMARY KEY NOT NULL,
	"owner" text,
	"by" text,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tocsin"."overrulings" (
	"number" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tocsin"."overrulings_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"overruling_id" text NOT NULL,
	"deed" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"note" text,
	"story_id" text,
	"overruling" json
);
--> statement-breakpoint
CREATE TABLE "tocsin"."placements" (
	"number" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tocsin"."placements_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"report_id" text NOT NULL,
	"story_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text,
	"probability" real NOT NULL,
	"reasons" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tocsin"."stories" (
	"id" text PRIMARY KEY NOT NULL,
	"sums" text NOT NULL,
	"version" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"first_day" text NOT NULL,
	"last_day" text NOT NULL,
	"report_count" integer NOT NULL,
	"merged_into" text,
	"account_due_at" timestamp (3) with time zone,
	"account_at" timestamp (3) with time zone,
	"title" text,
	"origin_low" integer DEFAULT 0 NOT NULL,
	"origin_high" integer DEFAULT 0 NOT NULL,
	"contested_count" integer DEFAULT 0 NOT NULL,
	"rank" double precision DEFAULT 0 NOT NULL,
	"account" json,
	"read_at" timestamp (3) with time zone,
	"is_watched" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tocsin"."story_keys" (
	"key" integer NOT NULL,
	"story_id" text NOT NULL,
	"last_day" text NOT NULL,
	CONSTRAINT "story_keys_key_story_id_pk" PRIMARY KEY("key","story_id")
);
--> statement-breakpoint
CREATE TABLE "tocsin"."events" (
	"report" integer NOT NULL,
	"id" text NOT NULL,
	"type" text NOT NULL,
	"mode" text,
	"status" text NOT NULL,
	"day" text NOT NULL,
	"place" text,
	"country" text,
	"actors" text[] NOT NULL,
	"recipients" text[] NOT NULL,
	"statement" text,
	"words" text NOT NULL,
	"span_begin" integer NOT NULL,
	"span_end" integer NOT NULL,
	CONSTRAINT "events_report_id_pk" PRIMARY KEY("report","id")
);
--> statement-breakpoint
CREATE TABLE "tocsin"."parties" (
	"key" text PRIMARY KEY NOT NULL,
	"label" text NOT NULL,
	"kind" text NOT NULL,
	"country" text,
	"sector" text,
	"statement_count" integer NOT NULL,
	"event_count" integer NOT NULL,
	"first_day" text NOT NULL,
	"last_day" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tocsin"."statements" (
	"report" integer NOT NULL,
	"id" text NOT NULL,
	"party" text,
	"speaker" text,
	"is_named" boolean NOT NULL,
	"country" text,
	"sector" text,
	"act" text NOT NULL,
	"form" text NOT NULL,
	"day" text NOT NULL,
	"words" text NOT NULL,
	"span_begin" integer NOT NULL,
	"span_end" integer NOT NULL,
	CONSTRAINT "statements_report_id_pk" PRIMARY KEY("report","id")
);
--> statement-breakpoint
ALTER TABLE "tocsin"."readings" ADD COLUMN "number" integer NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "tocsin"."readings_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "tocsin"."readings" ADD COLUMN "day" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "tocsin"."readings" ADD COLUMN "url" text;--> statement-breakpoint
ALTER TABLE "tocsin"."readings" ADD COLUMN "linked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "tocsin"."readings" ADD COLUMN "story_id" text;--> statement-breakpoint
ALTER TABLE "tocsin"."readings" ADD COLUMN "previous_id" text;--> statement-breakpoint
ALTER TABLE "tocsin"."readings" ADD COLUMN "superseded_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "tocsin"."readings" ADD COLUMN "words" "tsvector";--> statement-breakpoint
ALTER TABLE "tocsin"."readings" ADD CONSTRAINT "readings_number_unique" UNIQUE("number");--> statement-breakpoint
ALTER TABLE "tocsin"."copies" ADD CONSTRAINT "copies_copy_id_readings_report_id_fk" FOREIGN KEY ("copy_id") REFERENCES "tocsin"."readings"("report_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tocsin"."copies" ADD CONSTRAINT "copies_original_id_readings_report_id_fk" FOREIGN KEY ("original_id") REFERENCES "tocsin"."readings"("report_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tocsin"."placements" ADD CONSTRAINT "placements_report_id_readings_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "tocsin"."readings"("report_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tocsin"."placements" ADD CONSTRAINT "placements_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "tocsin"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tocsin"."story_keys" ADD CONSTRAINT "story_keys_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "tocsin"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tocsin"."events" ADD CONSTRAINT "events_report_readings_number_fk" FOREIGN KEY ("report") REFERENCES "tocsin"."readings"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tocsin"."statements" ADD CONSTRAINT "statements_report_readings_number_fk" FOREIGN KEY ("report") REFERENCES "tocsin"."readings"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "copies_copy_id_index" ON "tocsin"."copies" USING btree ("copy_id");--> statement-breakpoint
CREATE INDEX "copies_original_id_index" ON "tocsin"."copies" USING btree ("original_id");--> statement-breakpoint
CREATE INDEX "copy_keys_report_index" ON "tocsin"."copy_keys" USING btree ("report");--> statement-breakpoint
CREATE INDEX "overrulings_overruling_id_index" ON "tocsin"."overrulings" USING btree ("overruling_id");--> statement-breakpoint
CREATE INDEX "overrulings_story_id_number_index" ON "tocsin"."overrulings" USING btree ("story_id","number");--> statement-breakpoint
CREATE INDEX "placements_report_id_number_index" ON "tocsin"."placements" USING btree ("report_id","number");--> statement-breakpoint
CREATE INDEX "placements_story_id_index" ON "tocsin"."placements" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "stories_rank_index" ON "tocsin"."stories" USING btree ("rank");--> statement-breakpoint
CREATE INDEX "stories_due" ON "tocsin"."stories" USING btree ("account_due_at") WHERE account_due_at is not null;--> statement-breakpoint
CREATE INDEX "stories_last_day_index" ON "tocsin"."stories" USING btree ("last_day");--> statement-breakpoint
CREATE INDEX "story_keys_key_last_day_index" ON "tocsin"."story_keys" USING btree ("key","last_day");--> statement-breakpoint
CREATE INDEX "story_keys_story_id_index" ON "tocsin"."story_keys" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "events_type_day_index" ON "tocsin"."events" USING btree ("type","day");--> statement-breakpoint
CREATE INDEX "events_country_day_index" ON "tocsin"."events" USING btree ("country","day");--> statement-breakpoint
CREATE INDEX "events_actors_index" ON "tocsin"."events" USING gin ("actors");--> statement-breakpoint
CREATE INDEX "events_recipients_index" ON "tocsin"."events" USING gin ("recipients");--> statement-breakpoint
CREATE INDEX "parties_statement_count_index" ON "tocsin"."parties" USING btree ("statement_count");--> statement-breakpoint
CREATE INDEX "parties_last_day_index" ON "tocsin"."parties" USING btree ("last_day");--> statement-breakpoint
CREATE INDEX "statements_party_day_index" ON "tocsin"."statements" USING btree ("party","day");--> statement-breakpoint
CREATE INDEX "statements_act_day_index" ON "tocsin"."statements" USING btree ("act","day");--> statement-breakpoint
CREATE INDEX "statements_country_day_index" ON "tocsin"."statements" USING btree ("country","day");--> statement-breakpoint
ALTER TABLE "tocsin"."readings" ADD CONSTRAINT "readings_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "tocsin"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "readings_unlinked" ON "tocsin"."readings" USING btree ("number") WHERE linked_at is null;--> statement-breakpoint
CREATE INDEX "readings_story_id_day_index" ON "tocsin"."readings" USING btree ("story_id","day");--> statement-breakpoint
CREATE INDEX "readings_day_index" ON "tocsin"."readings" USING btree ("day");--> statement-breakpoint
CREATE INDEX "readings_url_index" ON "tocsin"."readings" USING btree ("url");--> statement-breakpoint
CREATE INDEX "readings_words_index" ON "tocsin"."readings" USING gin ("words");