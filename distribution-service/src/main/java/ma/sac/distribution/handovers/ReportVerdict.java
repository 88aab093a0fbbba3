package ma.sac.distribution.handovers;

/** What a device's report was taken for. None of them undoes that the basket left. */
public enum ReportVerdict {
  RECORDED,
  ALREADY_RECORDED,
  GIVEN_WITHOUT_RIGHT,
  SERIAL_CONFLICT,
  BASKET_UNKNOWN,
  UNREADABLE
}
