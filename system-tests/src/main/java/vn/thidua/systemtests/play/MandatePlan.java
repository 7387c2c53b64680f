package vn.thidua.systemtests.play;

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
final class MandatePlan {

  /**
   * A mandate to be held.
   *
   * @param organization for which unit; null = for the organizer
   */
  record Mandate(Account holder, String role, @Nullable String organization) {}

  private final CaseFile file;
  private final Map<String, Account> officers = new LinkedHashMap<>();
  private final @Nullable String head;
  private final @Nullable String deputy;

  MandatePlan(CaseFile file) {
    this.file = file;
    this.head = leader(Leader.HEAD);
    this.deputy = leader(Leader.DEPUTY_HEAD);
    Set<String> withSheet =
        file.sheets().stream().map(Sheet::organization).collect(Collectors.toSet());
    for (String member : file.cluster().members()) {
      if (withSheet.contains(member)) {
        officers.put(member, Account.officer(officers.size()));
      }
    }
  }

  private @Nullable String leader(String role) {
    return file.cluster().leaders().stream()
        .filter(leader -> leader.year() == file.year() && leader.role().equals(role))
        .map(Leader::organization)
        .findFirst()
        .orElse(null);
  }

  List<Mandate> mandates() {
    List<Mandate> mandates = new ArrayList<>();
    mandates.add(new Mandate(Account.SECRETARY, "SECRETARY", null));
    mandates.add(new Mandate(Account.OFFICE_REVIEWER, "REVIEWER", null));
    mandates.add(new Mandate(Account.AUDITOR, "AUDITOR", null));
    if (head != null) {
      mandates.add(new Mandate(Account.HEAD_REVIEWER, "REVIEWER", head));
    }
    if (deputy != null) {
      mandates.add(new Mandate(Account.DEPUTY_REVIEWER, "REVIEWER", deputy));
    }
    officers.forEach(
        (organization, officer) -> mandates.add(new Mandate(officer, "OFFICER", organization)));
    return mandates;
  }

  Account officerOf(String organization) {
    Account officer = officers.get(organization);
    if (officer == null) {
      throw new IllegalArgumentException(organization + " has no sheet, so no officer");
    }
    return officer;
  }

  /** The head reviews; a deputy reviews the head; without them the standing office does. */
  Account firstReviewerOf(String organization) {
    if (head == null) {
      return Account.OFFICE_REVIEWER;
    }
    if (!organization.equals(head)) {
      return Account.HEAD_REVIEWER;
    }
    return deputy == null ? Account.OFFICE_REVIEWER : Account.DEPUTY_REVIEWER;
  }
}
