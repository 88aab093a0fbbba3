package ma.sac.localstack;

/** Something the person at the keyboard can mend; the message is one sentence that says how. */
public final class StackFailure extends RuntimeException {

  public StackFailure(String sentence) {
    super(sentence);
  }

  public StackFailure(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
