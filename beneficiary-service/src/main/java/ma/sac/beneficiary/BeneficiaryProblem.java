package ma.sac.beneficiary;

import java.util.Locale;
import ma.sac.kit.http.ProblemType;

/** The problems that only this service answers. */
public enum BeneficiaryProblem implements ProblemType {
  CAMPAIGN_NOT_YET_KNOWN(
      503,
      "The campaign is not known here yet",
      "It was drafted a moment ago, or its id is wrong. Repeat the request after as many seconds as Retry-After says."),
  CAMPAIGN_NOT_RUNNING(
      409,
      "The campaign takes no more enrolments",
      "It is closing, closed or cancelled; `status` says which."),
  ENROLMENT_LIST_IN_WORK(
      409,
      "Another list of this campaign is being worked on",
      "Wait until it is PROPOSED or APPROVED; `listId` names it where it is known."),
  HOUSEHOLD_KNOWN(
      409,
      "The family is here already",
      "This identity is registered already, here or elsewhere. Nothing was registered a second time; the attempt is on record as a duplicate."),
  PERSON_IN_ANOTHER_HOUSEHOLD(
      409,
      "The person is of a household already",
      "A person is an active member of one household. End the membership there first, or ask for that where the other household lives; nothing of it is told here."),
  DUTIES_APART(
      403,
      "Somebody else must do this",
      "Who registered or last changed a household does not verify it."),
  FAMILY_ERASED(409, "The family was erased", "Its data cannot be read or used again, by anyone."),
  IMPORT_ROWS_DESTROYED(
      410,
      "The rows are no longer kept",
      "What an import keeps of its input is destroyed after 30 days. Send the corrected list again."),
  VOUCHER_TOKENS_UNAVAILABLE(
      503,
      "The vouchers' tokens cannot be fetched right now",
      "Notices carry the vouchers' signed tokens, which distribution-service gives at the moment of printing. Repeat the request later.");

  private final int status;
  private final String title;
  private final String help;

  BeneficiaryProblem(int status, String title, String help) {
    this.status = status;
    this.title = title;
    this.help = help;
  }

  @Override
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String help() {
    return help;
  }
}
