-- Where a basket is that left the ordinary way: told by distribution-service, one row for each basket it told of.
CREATE TABLE basket_custody (
  run_number integer NOT NULL,
  counter    integer NOT NULL,
  place      text    NOT NULL,
  site_id    uuid,
  territory  text,
  day        date    NOT NULL,
  sequence   bigint  NOT NULL,
  CONSTRAINT basket_custody_pk PRIMARY KEY (run_number, counter)
);

CREATE TABLE found_discrepancy (
  id      uuid        CONSTRAINT found_discrepancy_pk PRIMARY KEY,
  kind    text        NOT NULL,
  subject text        NOT NULL,
  at      timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT found_discrepancy_once UNIQUE (kind, subject)
);
