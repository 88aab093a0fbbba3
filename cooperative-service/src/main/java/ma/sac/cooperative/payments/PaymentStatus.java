package ma.sac.cooperative.payments;

/** {@code PROPOSED → APPROVED → PAID | REFUSED}. */
enum PaymentStatus {
  PROPOSED,
  APPROVED,
  PAID,
  REFUSED
}
