package ma.sac.localstack;

import java.util.List;
import java.util.Map;

/** The page on which one says whom of the demo people one is. */
final class LoginPage {

  private static final List<String> PASSED_ON =
      List.of(
          "client_id",
          "redirect_uri",
          "response_type",
          "scope",
          "state",
          "nonce",
          "code_challenge",
          "code_challenge_method");

  static String of(Map<String, String> request) {
    StringBuilder page =
        new StringBuilder(
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Log in to the local SAC suite</title>
            <style>
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff }
            fieldset { border: 1px solid #767676; margin: 0 0 1rem } legend { font-weight: bold }
            label { display: block; padding: .25rem } input[type=text] { width: 100%; font: inherit }
            button { font: inherit; padding: .5rem 1.5rem }
            :focus-visible { outline: 3px solid #005fcc; outline-offset: 2px }
            </style>
            </head>
            <body>
            <main>
            <h1>Log in</h1>
            <p>These people are invented. Each may do what the role says, everywhere.</p>
            <form method="post" action="/authorize">
            <fieldset>
            <legend>Who are you?</legend>
            """);
    String checked = " checked";
    for (DemoPeople.Person person : DemoPeople.ALL) {
      page.append("<label><input type=\"radio\" name=\"person\" required value=\"")
          .append(escape(person.subject()))
          .append("\"")
          .append(checked)
          .append("> ")
          .append(escape(person.name()))
          .append(" — ")
          .append(escape(String.join(", ", person.roles())))
          .append(" (")
          .append(escape(person.work()))
          .append(")</label>\n");
      checked = "";
    }
    page.append(
        """
        </fieldset>
        <fieldset>
        <legend>For whom? (only a cooperative or a partner)</legend>
        <label>Id of the cooperative <input type="text" name="cooperative_id" autocomplete="off"></label>
        <label>Id of the partner <input type="text" name="partner_id" autocomplete="off"></label>
        </fieldset>
        """);
    for (String name : PASSED_ON) {
      String value = request.get(name);
      if (value != null) {
        page.append("<input type=\"hidden\" name=\"")
            .append(name)
            .append("\" value=\"")
            .append(escape(value))
            .append("\">\n");
      }
    }
    return page.append("<button>Log in</button>\n</form>\n</main>\n</body>\n</html>\n").toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private LoginPage() {}
}
