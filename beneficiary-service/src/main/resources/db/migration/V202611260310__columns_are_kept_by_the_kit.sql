UPDATE import_run SET columns = import_columns.columns FROM import_columns WHERE import_columns.import_id = import_run.id;
DROP TABLE import_columns;
