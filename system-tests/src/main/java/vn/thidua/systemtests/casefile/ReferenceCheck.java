package vn.thidua.systemtests.casefile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.CaseFile.Leader;
import vn.thidua.systemtests.casefile.CaseFile.Organization;
import vn.thidua.systemtests.casefile.place.Findings;
import vn.thidua.systemtests.casefile.place.Pointer;

/** Whether every key of an organization names one, and one that can be meant there. */
final class ReferenceCheck {

  private static final Pattern BAR = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

  private final CaseFile file;
  private final Findings findings;
  private final Map<String, @Nullable String> parents = new HashMap<>();

  ReferenceCheck(CaseFile file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  void check() {
    checkOrganizations();
    checkMembers();
    checkLeaders();
    checkSheets();
    checkExpected();
  }

  static void unknownOrganization(Findings findings, String pointer, String key) {
    findings.add(
        pointer,
        "không có đơn vị \"%s\" trong organizations",
        "there is no \"%s\" in organizations",
        key);
  }

  static void twice(Findings findings, String pointer, String key) {
    findings.add(pointer, "\"%s\" được ghi hai lần", "\"%s\" is given twice", key);
  }

  private void checkOrganizations() {
    List<Organization> organizations = file.organizations();
    for (int i = 0; i < organizations.size(); i++) {
      Organization organization = organizations.get(i);
      if (parents.containsKey(organization.key()) && !organization.key().isEmpty()) {
        twice(findings, Pointer.of("organizations", i, "key"), organization.key());
      } else {
        parents.put(organization.key(), organization.parent());
      }
    }
    for (int i = 0; i < organizations.size(); i++) {
      String parent = organizations.get(i).parent();
      String pointer = Pointer.of("organizations", i, "parent");
      if (parent != null && !parents.containsKey(parent)) {
        unknownOrganization(findings, pointer, parent);
      } else if (isAboveItself(organizations.get(i).key())) {
        findings.add(
            pointer,
            "\"%s\" là cấp trên của chính mình",
            "\"%s\" is above itself",
            organizations.get(i).key());
      }
    }
  }

  private boolean isAboveItself(String key) {
    Set<String> seen = new HashSet<>();
    String above = parents.get(key);
    while (above != null && seen.add(above)) {
      if (above.equals(key)) {
        return true;
      }
      above = parents.get(above);
    }
    return false;
  }

  private void checkMembers() {
    Set<String> seen = new HashSet<>();
    List<String> members = file.cluster().members();
    for (int i = 0; i < members.size(); i++) {
      String member = members.get(i);
      String pointer = Pointer.of("cluster", "members", i);
      if (member.isEmpty()) {
        continue;
      }
      if (!parents.containsKey(member)) {
        unknownOrganization(findings, pointer, member);
      }
      if (!seen.add(member)) {
        twice(findings, pointer, member);
      }
    }
  }

  private void checkLeaders() {
    Set<String> seen = new HashSet<>();
    Set<Integer> withHead = new HashSet<>();
    List<Leader> leaders = file.cluster().leaders();
    for (int i = 0; i < leaders.size(); i++) {
      Leader leader = leaders.get(i);
      String pointer = Pointer.of("cluster", "leaders", i, "organization");
      checkMember(pointer, leader.organization());
      if (!leader.organization().isEmpty()
          && !seen.add(leader.year() + " " + leader.organization())) {
        twice(findings, pointer, leader.organization());
      }
      if (leader.role().equals(Leader.HEAD) && leader.year() > 0 && !withHead.add(leader.year())) {
        findings.add(
            Pointer.of("cluster", "leaders", i, "role"),
            "năm %d đã có cụm trưởng",
            "there is a head for %d already",
            leader.year());
      }
    }
  }

  private void checkSheets() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < file.sheets().size(); i++) {
      String organization = file.sheets().get(i).organization();
      String pointer = Pointer.of("sheets", i, "organization");
      checkMember(pointer, organization);
      if (!organization.isEmpty() && !seen.add(organization)) {
        twice(findings, pointer, organization);
      }
      checkBars(i);
    }
  }

  private void checkBars(int sheet) {
    Set<String> seen = new HashSet<>();
    List<String> bars = file.sheets().get(sheet).bars();
    for (int i = 0; i < bars.size(); i++) {
      String bar = bars.get(i);
      String pointer = Pointer.of("sheets", sheet, "bars", i);
      if (!bar.isEmpty() && !BAR.matcher(bar).matches()) {
        findings.add(
            pointer, "\"%s\" không phải mã (%s)", "\"%s\" is no code of a bar (%s)", bar, BAR);
      }
      if (!bar.isEmpty() && !seen.add(bar)) {
        twice(findings, pointer, bar);
      }
    }
  }

  private void checkExpected() {
    List<CaseFile.ExpectedRow> expected = file.expected();
    if (expected == null) {
      return;
    }
    if (file.scheme() == null) {
      findings.add(
          Pointer.of("expect"),
          "không có bảng chấm điểm (scheme) thì không có xếp hạng",
          "there is no ranking without a scheme");
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < expected.size(); i++) {
      String organization = expected.get(i).organization();
      String pointer = Pointer.of("expect", "ranking", i, "organization");
      checkMember(pointer, organization);
      if (!organization.isEmpty() && !seen.add(organization)) {
        twice(findings, pointer, organization);
      }
    }
  }

  private void checkMember(String pointer, String key) {
    if (key.isEmpty()) {
      return;
    }
    if (!parents.containsKey(key)) {
      unknownOrganization(findings, pointer, key);
    } else if (!file.cluster().members().contains(key)) {
      findings.add(
          pointer,
          "\"%s\" không phải là thành viên của cụm",
          "\"%s\" is no member of the cluster",
          key);
    }
  }
}
