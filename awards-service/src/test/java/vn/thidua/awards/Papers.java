package vn.thidua.awards;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Requests that are sound as they are; tests take something away or put something else. */
public final class Papers {

  public static final String PROPOSALS = "/v1/proposals";
  public static final String DECISIONS = "/v1/award-decisions";

  /** For a person; in no other table than that of awards may it ever stand. */
  public static final String PERSON = "Lương Thị Hồng";

  private static final String FLAG = "GOVERNMENT_EMULATION_FLAG";

  private Papers() {}

  /** That the first of the ranking be given the Government's flag. */
  public static Map<String, Object> proposal(Town town) {
    return proposal(town, town.members.getFirst());
  }

  public static Map<String, Object> proposal(Town town, UUID organization) {
    return new HashMap<>(
        Map.of(
            "organizerId",
            town.organizer,
            "year",
            Town.YEAR,
            "awardType",
            FLAG,
            "commendationType",
            "MERIT",
            "organizationId",
            organization,
            "ranking",
            Map.of("id", town.ranking, "digest", town.digest),
            "merits",
            "Dẫn đầu cụm thi đua"));
  }

  /** One for a province's certificate of merit, which needs no ranking. */
  public static Map<String, Object> certificateProposal(Town town, UUID organization, int year) {
    Map<String, Object> proposal = proposal(town, organization);
    proposal.put("awardType", "MINISTRY_PROVINCE_CERTIFICATE_OF_MERIT");
    proposal.put("year", year);
    proposal.remove("ranking");
    return proposal;
  }

  /** The id of a proposal that waits for a decision. */
  public static String forwarded(Town town, Map<String, ?> proposal) {
    Api secretary = Api.as(town.secretary);
    String id = secretary.created(PROPOSALS, proposal);
    secretary.post(PROPOSALS + "/" + id + "/submission").statusCode(200);
    secretary.post(PROPOSALS + "/" + id + "/forwarding").statusCode(200);
    return id;
  }

  /** The Government's flag for the first member, number and all. */
  public static Map<String, Object> flagDecision(Town town) {
    return decision(town, Map.of("authority", "GOVERNMENT"), giving(FLAG, town.members.getFirst()));
  }

  /** A provincial department's certificates, for a commune and for a person of the department. */
  public static Map<String, Object> departmentDecision(Town town) {
    Map<String, Object> person = giving("COMMENDATION_CERTIFICATE", town.department);
    person.put("person", Map.of("name", PERSON, "position", "Chuyên viên chính"));
    return decision(
        town,
        Map.of("authority", "DEPARTMENT_HEAD", "organizationId", town.department),
        giving("COMMENDATION_CERTIFICATE", town.commune),
        person);
  }

  @SafeVarargs
  public static Map<String, Object> decision(
      Town town, Map<String, ?> issuer, Map<String, Object>... awards) {
    return new HashMap<>(
        Map.of(
            "organizerId",
            town.organizer,
            "number",
            number(),
            "date",
            "2025-02-10",
            "issuer",
            issuer,
            "signer",
            Map.of("name", "Phạm Minh Khai", "position", "Thủ trưởng"),
            "title",
            "Về việc khen thưởng",
            "awards",
            new ArrayList<>(List.of(awards))));
  }

  public static Map<String, Object> giving(String type, UUID organization) {
    return new HashMap<>(
        Map.of(
            "awardType",
            type,
            "commendationType",
            "MERIT",
            "organizationId",
            organization,
            "year",
            Town.YEAR));
  }

  public static Map<String, Object> revocation(Map<String, ?> issuer) {
    return new HashMap<>(
        Map.of(
            "number",
            number(),
            "date",
            "2025-09-01",
            "issuer",
            issuer,
            "signer",
            Map.of("name", "Phạm Minh Khai", "position", "Thủ trưởng"),
            "ground",
            "FALSE_MERIT",
            "reason",
            "Kê khai gian dối thành tích"));
  }

  /** A number that nobody else uses. */
  public static String number() {
    return UUID.randomUUID() + "/QĐ";
  }
}
