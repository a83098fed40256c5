CREATE TABLE "tocsin"."actors" (
	"report_id" text NOT NULL,
	"name" text NOT NULL,
	"sound" text NOT NULL,
	"role" text,
	"country" text,
	"sector" text,
	"as_of" text NOT NULL,
	"span_begin" integer NOT NULL,
	"span_end" integer NOT NULL,
	CONSTRAINT "actors_report_id_name_pk" PRIMARY KEY("report_id","name")
);
--> statement-breakpoint
ALTER TABLE "tocsin"."actors" ADD CONSTRAINT "actors_report_id_readings_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "tocsin"."readings"("report_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "actors_sound_as_of_index" ON "tocsin"."actors" USING btree ("sound","as_of");