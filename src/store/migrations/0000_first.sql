CREATE SCHEMA IF NOT EXISTS "tocsin";
--> statement-breakpoint
CREATE TABLE "tocsin"."pages" (
	"id" text PRIMARY KEY NOT NULL,
	"bytes" "bytea" NOT NULL,
	"byte_count" integer NOT NULL,
	"kind" text,
	"charset" text,
	"url" text,
	"outlet" text,
	"published" text,
	"title" text,
	"fetched_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tocsin"."readings" (
	"report_id" text PRIMARY KEY NOT NULL,
	"page_id" text NOT NULL,
	"title" text NOT NULL,
	"outlet" text,
	"published" text,
	"statement_count" integer NOT NULL,
	"source_count" integer NOT NULL,
	"unnamed_source_count" integer NOT NULL,
	"reading" json NOT NULL,
	"taken_in_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "tocsin"."readings" ADD CONSTRAINT "readings_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "tocsin"."pages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "readings_taken_in_at_report_id_index" ON "tocsin"."readings" USING btree ("taken_in_at" DESC NULLS FIRST,"report_id" DESC NULLS FIRST);