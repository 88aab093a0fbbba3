package ma.sac.cooperative.payments;

/** Before goods, against accepted goods, or back from the cooperative. */
enum PaymentKind {
  ADVANCE,
  BALANCE,
  CREDIT
}
