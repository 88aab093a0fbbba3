package ma.sac.distribution.handovers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import ma.sac.distribution.Reach;
import ma.sac.distribution.stock.Serial;
import ma.sac.kit.db.SqlFailure;
import ma.sac.kit.http.CommonProblem;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.Caller;

/** Reads a device's lines in chunks; a line that cannot be read is told so and the others go on. */
@ApplicationScoped
class ReadReports {
  private static final int CHUNK = 500;
  private static final int LONGEST_LINE = 4096;
  private static final int MOST_LINES = 50_000;
  private static final int ATTEMPTS = 5;

  private final ObjectMapper json;
  private final Validator validator;
  private final VoucherProof proof;
  private final RecordReports recordReports;
  private final Reach reach;
  private final Caller caller;

  ReadReports(
      ObjectMapper json,
      Validator validator,
      VoucherProof proof,
      RecordReports recordReports,
      Reach reach,
      Caller caller) {
    this.json = json;
    this.validator = validator;
    this.proof = proof;
    this.recordReports = recordReports;
    this.reach = reach;
    this.caller = caller;
  }

  /** One answer a line, in the order of the lines. */
  List<ReportAnswer> read(InputStream body) throws IOException {
    List<ReportAnswer> answers = new ArrayList<>();
    List<Report> chunk = new ArrayList<>(CHUNK);
    List<Integer> places = new ArrayList<>(CHUNK);
    BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    for (String line = next(lines); line != null; line = next(lines)) {
      if (line.isBlank()) {
        continue;
      }
      if (answers.size() >= MOST_LINES) {
        throw new Refusal(
            CommonProblem.BODY_TOO_LARGE, "A batch has at most 50,000 lines; send the rest apart");
      }
      answers.add(unpack(line, answers.size(), chunk, places));
      if (chunk.size() == CHUNK) {
        take(chunk, places, answers);
      }
    }
    take(chunk, places, answers);
    return answers;
  }

  private ReportAnswer unpack(String line, int place, List<Report> chunk, List<Integer> places) {
    HandoverRequest request;
    try {
      request = json.readValue(line, HandoverRequest.class);
    } catch (JsonProcessingException unreadable) {
      return ReportAnswer.unreadable(null, "malformed");
    }
    if (request == null || !validator.validate(request).isEmpty()) {
      return ReportAnswer.unreadable(request == null ? null : request.handoverId(), "incomplete");
    }
    if (!caller.coversSite(request.siteId())) {
      return ReportAnswer.unreadable(request.handoverId(), "site-not-yours");
    }
    Optional<Serial> serial = Serial.read(request.serial());
    if (serial.isEmpty()) {
      return ReportAnswer.unreadable(request.handoverId(), "serial-unreadable");
    }
    chunk.add(new Report(request, serial.get(), proof.voucherOf(request).orElse(null)));
    places.add(place);
    return null;
  }

  private void take(List<Report> chunk, List<Integer> places, List<ReportAnswer> answers) {
    if (chunk.isEmpty()) {
      return;
    }
    List<ReportAnswer> taken = record(List.copyOf(chunk));
    for (int i = 0; i < taken.size(); i++) {
      answers.set(places.get(i), taken.get(i));
    }
    chunk.clear();
    places.clear();
  }

  /**
   * Two devices that report the same at the same moment meet in a constraint; the second looks
   * again.
   */
  private List<ReportAnswer> record(List<Report> reports) {
    Predicate<UUID> campaigns = reach.coveredCampaigns();
    for (int attempt = 1; ; attempt++) {
      try {
        return recordReports.record(reports, caller.person(), campaigns);
      } catch (RuntimeException failure) {
        boolean met =
            SqlFailure.isCollision(failure)
                || SqlFailure.constraint(failure).startsWith("handover_");
        if (!met || attempt == ATTEMPTS) {
          throw failure;
        }
      }
    }
  }

  private static String next(BufferedReader lines) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = lines.read(); c != '\n'; c = lines.read()) {
      if (c < 0) {
        return line.isEmpty() ? null : line.toString();
      }
      if (line.length() == LONGEST_LINE) {
        throw new Refusal(CommonProblem.BODY_TOO_LARGE, "A line has at most 4,096 characters");
      }
      line.append((char) c);
    }
    return line.toString();
  }
}
