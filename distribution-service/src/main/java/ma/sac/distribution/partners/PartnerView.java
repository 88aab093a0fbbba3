package ma.sac.distribution.partners;

import java.util.UUID;

/** An organisation of the alliance. */
record PartnerView(
    UUID id, String nameFr, String nameAr, Sector sector, String status, long version) {}
