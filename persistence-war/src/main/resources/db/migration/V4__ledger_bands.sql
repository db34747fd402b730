-- What a forecast's bands would have had to be: how far each value lay from the mean, as a multiple of the 80 % band's
-- width on that side, before the ledger's own correction. And until when a part of a horizon reaches: it is known from then on.
ALTER TABLE forecast_scores ADD COLUMN covers_to date, ADD COLUMN band_ratios double precision[];
UPDATE forecast_scores SET covers_to = as_of + to_step
    * CASE WHEN series LIKE '%"grain":"month"%' THEN 31 WHEN series LIKE '%"grain":"week"%' THEN 7 ELSE 1 END;
