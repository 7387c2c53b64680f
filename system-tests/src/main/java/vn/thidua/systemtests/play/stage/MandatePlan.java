package vn.thidua.systemtests.play.stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.CaseFile;
import vn.thidua.systemtests.casefile.CaseFile.Leader;
import vn.thidua.systemtests.casefile.CaseFile.Sheet;
import vn.thidua.systemtests.client.Account;

/**
 * Who plays whom. Officers and reviewers are different people, since nobody reviews a unit for
 * which they act.
 */
public final class MandatePlan {

  /**
   * A mandate to be held.
   *
   * @param organization for which unit; null = for the organizer
   */
  public record Mandate(Account holder, String role, @Nullable String organization) {}

  private final CaseFile file;
  private final Map<String, Account> officers = new LinkedHashMap<>();
  private final @Nullable String head;
  private final List<String> deputies;

  public MandatePlan(CaseFile file) {
    this.file = file;
    this.head = leaders(Leader.HEAD).stream().findFirst().orElse(null);
    this.deputies = leaders(Leader.DEPUTY_HEAD);
    Set<String> withSheet =
        file.sheets().stream().map(Sheet::organization).collect(Collectors.toSet());
    for (String member : file.cluster().members()) {
      if (withSheet.contains(member)) {
        officers.put(member, Account.officer(officers.size()));
      }
    }
  }

  private List<String> leaders(String role) {
    return file.cluster().leaders().stream()
        .filter(leader -> leader.year() == file.year() && leader.role().equals(role))
        .map(Leader::organization)
        .toList();
  }

  /** For whom reviewer-head acts: without a head, the second deputy, who reviews the first. */
  private @Nullable String firstChair() {
    if (head != null) {
      return head;
    }
    return deputies.size() > 1 ? deputies.get(1) : null;
  }

  public List<Mandate> mandates() {
    List<Mandate> mandates = new ArrayList<>();
    mandates.add(new Mandate(Account.SECRETARY, "SECRETARY", null));
    mandates.add(new Mandate(Account.OFFICE_REVIEWER, "REVIEWER", null));
    mandates.add(new Mandate(Account.AUDITOR, "AUDITOR", null));
    String firstChair = firstChair();
    if (firstChair != null) {
      mandates.add(new Mandate(Account.HEAD_REVIEWER, "REVIEWER", firstChair));
    }
    if (!deputies.isEmpty()) {
      mandates.add(new Mandate(Account.DEPUTY_REVIEWER, "REVIEWER", deputies.getFirst()));
    }
    officers.forEach(
        (organization, officer) -> mandates.add(new Mandate(officer, "OFFICER", organization)));
    return mandates;
  }

  public Account officerOf(String organization) {
    Account officer = officers.get(organization);
    if (officer == null) {
      throw new IllegalArgumentException(organization + " has no sheet, so no officer");
    }
    return officer;
  }

  /**
   * The head reviews; a deputy reviews the head, or everybody where there is no head; the standing
   * office reviews where nobody else may.
   */
  public Account firstReviewerOf(String organization) {
    if (head != null && !organization.equals(head)) {
      return Account.HEAD_REVIEWER;
    }
    if (!deputies.isEmpty() && !organization.equals(deputies.getFirst())) {
      return Account.DEPUTY_REVIEWER;
    }
    return deputies.size() > 1 ? Account.HEAD_REVIEWER : Account.OFFICE_REVIEWER;
  }
}
