-- Reports from before there were links speak for their own day too, or for the one on which they came.
UPDATE "tocsin"."readings" SET "day" = coalesce("published", to_char("taken_in_at" AT TIME ZONE 'UTC', 'YYYY-MM-DD')) WHERE "day" = '';
