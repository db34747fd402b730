-- Of which rows of its source a run was computed, as JSON; NULL stands for all of them. Whoever may see other rows may not see it.
ALTER TABLE forecast_runs ADD COLUMN restricted_to text;
ALTER TABLE ranking_runs ADD COLUMN restricted_to text;
ALTER TABLE recommendation_runs ADD COLUMN restricted_to text;
