package ma.sac.kit.print;

/** Text made safe to stand in an HTML page. */
public final class Html {
  private Html() {}

  public static String escape(String text) {
    return text == null
        ? ""
        : text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("'", "&#39;");
  }
}
