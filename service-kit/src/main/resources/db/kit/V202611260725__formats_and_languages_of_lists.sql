-- A list's bad rows go back in the format in which it came.
ALTER TABLE import_run ADD COLUMN format text NOT NULL DEFAULT 'CSV'
  CONSTRAINT import_run_format CHECK (format IN ('CSV', 'NDJSON'));
-- Why is kept free of language, and said in the reader's; sentences that are here already stay.
ALTER TABLE import_run ADD COLUMN failure_code text, ADD COLUMN failure_facts text[];
ALTER TABLE import_rejection ADD COLUMN code text, ADD COLUMN facts text[];
ALTER TABLE import_rejection ALTER COLUMN reason DROP NOT NULL;
ALTER TABLE import_rejection ADD CONSTRAINT import_rejection_says_why
  CHECK (code IS NOT NULL AND facts IS NOT NULL OR reason IS NOT NULL);
