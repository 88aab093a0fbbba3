package ma.sac.system.programme;

/** An incident that waits for a person; the serial is empty where it is about no basket. */
public record IncidentOpened(String type, String serial) {

  @Override
  public String toString() {
    return (type + " " + serial).strip();
  }
}
