CREATE TABLE thing (
  id      uuid   CONSTRAINT thing_pk PRIMARY KEY,
  name    text   NOT NULL,
  version bigint NOT NULL
);
-- Without any uniqueness, so that a second effect shows.
CREATE TABLE effect (
  seq      bigint GENERATED ALWAYS AS IDENTITY,
  event_id uuid   NOT NULL,
  key      text   NOT NULL,
  sequence bigint NOT NULL
);
CREATE TABLE step (
  seq     bigint GENERATED ALWAYS AS IDENTITY,
  job_id  uuid    NOT NULL,
  no      integer NOT NULL,
  attempt integer NOT NULL
);
CREATE TABLE taken_row (
  import_id uuid   NOT NULL,
  line      bigint NOT NULL,
  name      text   NOT NULL,
  note      text   NOT NULL
);
