package ma.sac.system.client;

/** The programme cannot go on; the message is a sentence for the person at the keyboard. */
public final class ProgrammeFailed extends RuntimeException {

  public ProgrammeFailed(String sentence) {
    super(sentence);
  }

  public ProgrammeFailed(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
