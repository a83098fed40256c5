ALTER TABLE "tocsin"."parties" ADD COLUMN "sound" text;--> statement-breakpoint
CREATE INDEX "parties_sound_index" ON "tocsin"."parties" USING btree ("sound");--> statement-breakpoint
CREATE INDEX "statements_party_act_day_index" ON "tocsin"."statements" USING btree ("party","act","day");