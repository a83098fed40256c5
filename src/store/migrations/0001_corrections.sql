CREATE TABLE "tocsin"."corrections" (
	"number" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tocsin"."corrections_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"report_id" text NOT NULL,
	"correction_id" text NOT NULL,
	"deed" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"note" text,
	"judgement" json
);
--> statement-breakpoint
ALTER TABLE "tocsin"."corrections" ADD CONSTRAINT "corrections_report_id_readings_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "tocsin"."readings"("report_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "corrections_report_id_number_index" ON "tocsin"."corrections" USING btree ("report_id","number");--> statement-breakpoint
CREATE INDEX "corrections_correction_id_index" ON "tocsin"."corrections" USING btree ("correction_id");