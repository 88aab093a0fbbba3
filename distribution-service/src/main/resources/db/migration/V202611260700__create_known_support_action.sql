-- The ODCO's help to cooperatives. Each of its facts tells its own moment, so that it does not matter which of them comes first.
CREATE TABLE known_support_action (
  support_action_id uuid        CONSTRAINT known_support_action_pk PRIMARY KEY,
  cooperative_id    uuid        NOT NULL,
  kind              text        NOT NULL,
  cause             text,
  order_id          uuid,
  opened_at         timestamptz,
  closed_at         timestamptz,
  version           bigint      NOT NULL
);
CREATE INDEX known_support_action_order ON known_support_action (order_id) WHERE order_id IS NOT NULL;
CREATE INDEX known_support_action_cooperative ON known_support_action (cooperative_id, opened_at) WHERE order_id IS NULL;
