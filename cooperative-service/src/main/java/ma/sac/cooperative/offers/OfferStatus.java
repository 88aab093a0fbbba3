package ma.sac.cooperative.offers;

enum OfferStatus {
  PUBLISHED,
  WITHDRAWN
}
