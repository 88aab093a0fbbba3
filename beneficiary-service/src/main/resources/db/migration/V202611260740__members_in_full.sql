-- Who left a family stays on record as such; how and when is sealed with the rest of the person.
ALTER TABLE member ADD COLUMN active boolean NOT NULL DEFAULT true,
  ADD CONSTRAINT member_head_is_active CHECK (active OR NOT head);

-- What somebody asked about how the family lives, and its further telephone numbers by keyed hash.
ALTER TABLE household ADD COLUMN sealed_living bytea, ADD COLUMN other_phone_marks bytea[],
  ADD CONSTRAINT household_erased_keeps_nothing CHECK (status <> 'ERASED' OR (sealed_living IS NULL AND other_phone_marks IS NULL));
CREATE INDEX household_other_phones ON household USING gin (other_phone_marks) WHERE other_phone_marks IS NOT NULL;
