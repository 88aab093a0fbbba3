package ma.sac.distribution;

import java.time.LocalDate;
import java.util.UUID;

/** Ids and days that the examples of events share, so that one can be followed into the next. */
public final class Example {
  public static final UUID CAMPAIGN = UUID.fromString("01932e5c-8f00-7000-8000-000000000001");
  public static final UUID PARTNER = UUID.fromString("01932e5c-8f00-7000-8000-000000000002");
  public static final UUID PLEDGE = UUID.fromString("01932e5c-8f00-7000-8000-000000000003");
  public static final UUID WAREHOUSE = UUID.fromString("01932e5c-8f00-7000-8000-000000000004");
  public static final UUID ZONE = UUID.fromString("01932e5c-8f00-7000-8000-000000000005");
  public static final UUID SITE = UUID.fromString("01932e5c-8f00-7000-8000-000000000006");
  public static final UUID PLAN = UUID.fromString("01932e5c-8f00-7000-8000-000000000007");
  public static final UUID VOUCHER = UUID.fromString("01932e5c-8f00-7000-8000-000000000008");
  public static final UUID SHIPMENT = UUID.fromString("01932e5c-8f00-7000-8000-000000000009");
  public static final UUID INCIDENT = UUID.fromString("01932e5c-8f00-7000-8000-00000000000a");
  public static final UUID LOT = UUID.fromString("01932e5c-8f00-7000-8000-00000000000b");
  public static final UUID MODEL = UUID.fromString("01932e5c-8f00-7000-8000-00000000000c");
  public static final UUID DISCREPANCY = UUID.fromString("01932e5c-8f00-7000-8000-00000000000d");
  public static final UUID ENROLMENT = UUID.fromString("6f1c2f6e-3c1b-4c2c-9d7e-0a1b2c3d4e5f");
  public static final String SERIAL = new ma.sac.distribution.stock.Serial(1, 17).toString();
  public static final String DISTRICT = "06.141.01.10";
  public static final LocalDate DAY = LocalDate.of(2020, 5, 4);

  private Example() {}
}
