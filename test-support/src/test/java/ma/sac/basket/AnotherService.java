package ma.sac.basket;

/** A class of another service, for a rule to find. */
public class AnotherService {}
