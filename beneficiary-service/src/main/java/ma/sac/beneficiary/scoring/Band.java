package ma.sac.beneficiary.scoring;

/** A range of scores: from {@code atLeast} up to where the next band begins. */
public record Band(String code, int atLeast, String textFr, String textAr) {}
