package ma.sac.kit.events;

/** Stands in for the kit's, whose own tests need this module first. */
public interface DomainEvent {}
