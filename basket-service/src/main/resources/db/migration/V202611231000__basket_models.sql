-- What a basket is made of, by version. A published version never changes.
CREATE TABLE basket_model (
  id         uuid        NOT NULL,
  version    integer     NOT NULL CONSTRAINT basket_model_version_positive CHECK (version > 0),
  status     text        NOT NULL CONSTRAINT basket_model_status CHECK (status IN ('DRAFT', 'PUBLISHED')),
  name_fr    text        NOT NULL,
  name_ar    text        NOT NULL,
  created_by text        NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT basket_model_pk PRIMARY KEY (id, version)
);
CREATE UNIQUE INDEX basket_model_one_draft ON basket_model (id) WHERE status = 'DRAFT';

CREATE TABLE basket_model_component (
  id               uuid    CONSTRAINT basket_model_component_pk PRIMARY KEY,
  model_id         uuid    NOT NULL,
  version          integer NOT NULL,
  no               integer NOT NULL,
  kind             text    NOT NULL CONSTRAINT basket_model_component_kind CHECK (kind IN ('CONTENT', 'CONTAINER')),
  category         text    NOT NULL,
  quantity         integer NOT NULL CONSTRAINT basket_model_component_quantity CHECK (quantity > 0),
  net_weight_grams integer NOT NULL CONSTRAINT basket_model_component_weight CHECK (net_weight_grams > 0),
  substitutes      text[]  NOT NULL,
  CONSTRAINT basket_model_component_model FOREIGN KEY (model_id, version) REFERENCES basket_model (id, version),
  CONSTRAINT basket_model_component_category UNIQUE (model_id, version, category)
);
CREATE UNIQUE INDEX basket_model_one_container ON basket_model_component (model_id, version) WHERE kind = 'CONTAINER';
