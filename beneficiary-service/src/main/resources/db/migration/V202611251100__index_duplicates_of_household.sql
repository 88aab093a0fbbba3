-- A list asks of each family whether its campaign was told of it before.
CREATE INDEX duplicate_decision_household ON duplicate_decision (household_id) WHERE told_in IS NOT NULL;
