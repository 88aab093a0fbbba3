-- In which order a list had its columns, so that its bad rows go back under their own header.
ALTER TABLE import_run ADD COLUMN columns text[];
