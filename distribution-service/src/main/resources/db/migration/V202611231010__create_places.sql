CREATE TABLE warehouse (
  id               uuid             CONSTRAINT warehouse_pk PRIMARY KEY,
  name_fr          text             NOT NULL,
  name_ar          text             NOT NULL,
  territory        text             NOT NULL,
  latitude         double precision NOT NULL,
  longitude        double precision NOT NULL,
  capacity_baskets integer          NOT NULL CONSTRAINT warehouse_capacity CHECK (capacity_baskets > 0),
  status           text             NOT NULL CONSTRAINT warehouse_status CHECK (status IN ('OPEN', 'CLOSED')),
  version          bigint           NOT NULL DEFAULT 1
);

CREATE TABLE zone (
  id        uuid             CONSTRAINT zone_pk PRIMARY KEY,
  name_fr   text             NOT NULL,
  name_ar   text             NOT NULL,
  territory text             NOT NULL,
  latitude  double precision NOT NULL,
  longitude double precision NOT NULL,
  version   bigint           NOT NULL DEFAULT 1
);

CREATE TABLE site (
  id                uuid             CONSTRAINT site_pk PRIMARY KEY,
  zone_id           uuid             NOT NULL CONSTRAINT site_zone REFERENCES zone,
  name_fr           text             NOT NULL,
  name_ar           text             NOT NULL,
  territory         text             NOT NULL,
  latitude          double precision NOT NULL,
  longitude         double precision NOT NULL,
  capacity_per_day  integer          NOT NULL,
  capacity_per_slot integer          NOT NULL,
  slot_minutes      integer          NOT NULL,
  opens_at          time             NOT NULL,
  closes_at         time             NOT NULL,
  status            text             NOT NULL CONSTRAINT site_status CHECK (status IN ('OPEN', 'CLOSED')),
  version           bigint           NOT NULL DEFAULT 1,
  CONSTRAINT site_capacity CHECK (capacity_per_day > 0 AND capacity_per_slot > 0 AND slot_minutes BETWEEN 5 AND 720),
  CONSTRAINT site_hours CHECK (closes_at > opens_at)
);
CREATE INDEX site_zone_id ON site (zone_id, id);

CREATE TABLE vehicle (
  id               uuid    CONSTRAINT vehicle_pk PRIMARY KEY,
  plate            text    NOT NULL CONSTRAINT vehicle_plate_once UNIQUE,
  capacity_baskets integer NOT NULL CONSTRAINT vehicle_capacity CHECK (capacity_baskets > 0),
  version          bigint  NOT NULL DEFAULT 1
);
