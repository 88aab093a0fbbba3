-- Outbox: columns as Debezium's event router names them, so that change data capture can replace the relay.
CREATE TABLE outbox_event (
  seq              bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT outbox_event_pk PRIMARY KEY,
  id               uuid        NOT NULL,
  topic            text        NOT NULL,
  aggregatetype    text        NOT NULL,
  aggregateid      text        NOT NULL,
  aggregateversion bigint      NOT NULL,
  key              text        NOT NULL,
  type             text        NOT NULL,
  payload          bytea,
  headers          text        NOT NULL,
  occurred_at      timestamptz NOT NULL
);

CREATE TABLE inbox_mark (
  consumer    text        NOT NULL,
  event_id    uuid        NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT inbox_mark_pk PRIMARY KEY (consumer, event_id)
);
CREATE INDEX inbox_mark_received_at ON inbox_mark USING brin (received_at);

CREATE TABLE parked_event (
  seq         bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT parked_event_pk PRIMARY KEY,
  topic       text        NOT NULL,
  key         text        NOT NULL,
  waiting_for text,
  event_id    uuid        NOT NULL,
  type        text        NOT NULL,
  headers     text        NOT NULL,
  payload     bytea       NOT NULL,
  parked_at   timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT parked_event_once UNIQUE (topic, event_id)
);
CREATE INDEX parked_event_key ON parked_event (topic, key, seq);
CREATE INDEX parked_event_waiting_for ON parked_event (waiting_for);

CREATE TABLE job (
  id               uuid        CONSTRAINT job_pk PRIMARY KEY,
  type             text        NOT NULL,
  unique_key       text,
  status           text        NOT NULL CONSTRAINT job_status CHECK (status IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  input            text        NOT NULL,
  checkpoint       text,
  result           text,
  progress_done    bigint      NOT NULL DEFAULT 0,
  progress_total   bigint,
  attempt          integer     NOT NULL DEFAULT 0,
  failures         integer     NOT NULL DEFAULT 0,
  last_failure     text,
  cancel_requested boolean     NOT NULL DEFAULT false,
  run_at           timestamptz NOT NULL DEFAULT now(),
  lease_until      timestamptz,
  created_by       text        NOT NULL,
  created_at       timestamptz NOT NULL DEFAULT now(),
  finished_at      timestamptz,
  CONSTRAINT job_unique_key UNIQUE (type, unique_key)
);
CREATE INDEX job_claimable ON job (created_at) WHERE status IN ('QUEUED', 'RUNNING');

CREATE TABLE idempotency_key (
  key_hash    bytea       CONSTRAINT idempotency_key_pk PRIMARY KEY,
  fingerprint bytea       NOT NULL,
  status      integer     NOT NULL,
  location    text,
  created_at  timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX idempotency_key_created_at ON idempotency_key USING brin (created_at);

CREATE TABLE audit_entry (
  id         uuid        CONSTRAINT audit_entry_pk PRIMARY KEY,
  at         timestamptz NOT NULL DEFAULT now(),
  actor      text        NOT NULL,
  acting_for text,
  operation  text        NOT NULL,
  subject    text        NOT NULL,
  purpose    text,
  detail     bytea
);
CREATE INDEX audit_entry_subject ON audit_entry (subject, at);
-- History is added to, never changed.
REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM ${runtime_role};

CREATE TABLE import_run (
  id             uuid        CONSTRAINT import_run_pk PRIMARY KEY,
  type           text        NOT NULL,
  status         text        NOT NULL CONSTRAINT import_run_status CHECK (status IN ('RECEIVED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  dry_run        boolean     NOT NULL,
  charset        text,
  options        text        NOT NULL,
  bytes          bigint      NOT NULL DEFAULT 0,
  rows_read      bigint      NOT NULL DEFAULT 0,
  rows_accepted  bigint      NOT NULL DEFAULT 0,
  rows_known     bigint      NOT NULL DEFAULT 0,
  rows_rejected  bigint      NOT NULL DEFAULT 0,
  failure        text,
  created_by     text        NOT NULL,
  created_at     timestamptz NOT NULL DEFAULT now(),
  finished_at    timestamptz,
  CONSTRAINT import_run_adds_up CHECK (rows_read = rows_accepted + rows_known + rows_rejected)
);
CREATE TABLE import_chunk (
  import_id uuid    NOT NULL CONSTRAINT import_chunk_run REFERENCES import_run ON DELETE CASCADE,
  no        integer NOT NULL,
  data      bytea   NOT NULL,
  CONSTRAINT import_chunk_pk PRIMARY KEY (import_id, no)
);
CREATE TABLE import_rejection (
  import_id uuid   NOT NULL CONSTRAINT import_rejection_run REFERENCES import_run ON DELETE CASCADE,
  line      bigint NOT NULL,
  field     text   NOT NULL,
  reason    text   NOT NULL,
  row_data  bytea  NOT NULL,
  CONSTRAINT import_rejection_pk PRIMARY KEY (import_id, line)
);
