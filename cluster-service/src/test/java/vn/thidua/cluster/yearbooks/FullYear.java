package vn.thidua.cluster.yearbooks;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.thidua.cluster.outside.Announcements;

/** Something in each place of the year of Cluster No. 2. */
final class FullYear {

  /** A type is told once, however many years there are. */
  private static final AtomicBoolean CATALOGUE_ANNOUNCED = new AtomicBoolean();

  final ClusterTwo two;
  final String regulation;
  final String agreement;
  final String movement;
  final String summary;
  final UUID ranking = UUID.randomUUID();
  final UUID total = UUID.randomUUID();
  final UUID decision = UUID.randomUUID();

  /** As of the end of 2024; three awards, one of which was taken back on 1 December. */
  FullYear(int size) {
    two = new ClusterTwo(size);
    two.titled("Về việc thành lập các cụm, khối thi đua trong lĩnh vực công tác dân tộc");
    regulation =
        two.regulation(
            "2024-01-01",
            "REGISTRATION",
            7,
            0,
            "AGREEMENT",
            7,
            30,
            "MID_YEAR_REVIEW",
            8,
            14,
            "SELF_SCORING",
            11,
            9,
            "HEAD_REVIEW",
            11,
            14,
            "SUMMARY",
            11,
            19,
            "SUBMISSION",
            14,
            14);
    two.led(2024, two.member(0), "HEAD", "Nguyễn Nguyên Quân");
    two.led(2024, two.member(1), "DEPUTY_HEAD", null);
    two.led(2025, two.member(1), "HEAD", null);
    agreement = two.agreement();
    movement = movements();
    pledges();
    two.done("/v1/agreements/" + agreement + "/opening", Map.of("on", "2024-07-15"));
    for (int i = 0; i < size; i++) {
      if (i != 1) {
        two.signed(agreement, two.member(i), "2024-07-20");
      }
    }
    two.done("/v1/agreements/" + agreement + "/closing", Map.of("on", "2024-07-25"));
    summary = conferences();
    raised();
    two.exemplar(
        Map.of(
            "kind",
            "PERSON",
            "person",
            Map.of(
                "name",
                "Lương Thị Hồng",
                "position",
                "Chuyên viên chính",
                "organizationId",
                two.member(0)),
            "field",
            "công tác dân tộc",
            "steps",
            List.of(
                Map.of("step", "DISCOVER", "from", "2024-02-01"), Map.of("step", "REPLICATE"))));
    announced(size);
    two.closed("2024-12-20");
  }

  private String movements() {
    String first =
        two.movement(
            "Cả nước chung sức xây dựng nông thôn mới",
            Map.of(
                "nameEn",
                "The whole country joins hands in building new rural areas",
                "launch",
                Map.of(
                    "by", Map.of("name", "Thủ tướng Chính phủ"),
                    "on", "2024-02-05",
                    "place", "Hà Nội"),
                "motto",
                "Đoàn kết - Trách nhiệm - Sáng tạo - Hiệu quả",
                "contents",
                List.of("Đổi mới nội dung, hình thức;", "Nâng cao chất lượng tham mưu."),
                "legalBases",
                List.of(
                    Map.of(
                        "number",
                        "19/CT-TTg",
                        "date",
                        "2021-07-16",
                        "issuer",
                        "Thủ tướng Chính phủ"))));
    two.movement("Vì người nghèo - Không để ai bị bỏ lại phía sau", Map.of("form", "REGULAR"));
    two.members.forEach(member -> {
      if (!member.equals(two.member(1))) {
        two.registered(first, member);
      }
    });
    two.reviewed(
        first, "MID_TERM", Map.of("on", "2024-09-10", "summary", "Các đơn vị tích cực hưởng ứng."));
    return first;
  }

  private void pledges() {
    String kept = two.pledge(agreement, two.member(0), Map.of("text", "Hoàn thành 6/6 nhiệm vụ"));
    two.told(kept, Map.of("on", "2024-12-01", "done", true));
    String rate =
        two.pledge(
            agreement,
            two.member(0),
            Map.of(
                "text",
                "Giải ngân trên 94 %",
                "measure",
                "VALUE",
                "value",
                Map.of("sign", "GT", "amount", "94", "unit", "%")));
    two.told(rate, Map.of("on", "2024-12-01", "amount", "90.5"));
    two.pledge(
        agreement,
        two.member(1),
        Map.of("text", "Triển khai mô hình văn hóa công sở", "to", "2025-12-31"));
  }

  private String conferences() {
    String conference =
        two.conference(
            "SUMMARY",
            Map.of(
                "heldFrom",
                "2024-12-13",
                "place",
                "Hà Nội",
                "chair",
                Map.of("name", "Hầu A Lềnh", "position", "Bộ trưởng, Chủ nhiệm"),
                "attendees",
                List.of(
                    Map.of("organizationName", "Các vụ, đơn vị thuộc Ủy ban Dân tộc"),
                    Map.of(
                        "name",
                        "Ân Thị Thìn",
                        "position",
                        "Phó Trưởng ban",
                        "organizationId",
                        two.members.getLast(),
                        "role",
                        "Phát biểu"))));
    two.resolved(
        conference,
        Map.of("kind", "HEADS_ELECTED", "election", Map.of("year", 2025, "head", two.member(1))));
    two.resolved(conference, Map.of("kind", "AGREEMENT_SIGNED", "agreementId", agreement));
    two.resolved(
        conference,
        Map.of(
            "kind",
            "AWARDS_HANDED_OVER",
            "handingOver",
            Map.of("collectives", 7, "individuals", 11)));
    two.resolved(conference, Map.of("kind", "OTHER", "text", "Giao lưu, học tập kinh nghiệm."));
    return conference;
  }

  private void raised() {
    two.raised(
        "RECOMMENDATION",
        "Xây dựng quy chế hoạt động của cụm thi đua",
        Map.of("by", Map.of("name", "Các đại biểu"), "conferenceId", summary));
    two.raised(
        "INSTRUCTION",
        "Tổng hợp ý kiến, xây dựng quy chế đầy đủ, chặt chẽ, toàn diện",
        Map.of(
            "raisedOn",
            "2024-12-13",
            "by",
            Map.of("person", Map.of("name", "Hầu A Lềnh", "position", "Bộ trưởng, Chủ nhiệm")),
            "addressee",
            Map.of("name", "Các vụ, đơn vị thuộc Ủy ban Dân tộc"),
            "dueOn",
            "2025-12-31"));
  }

  private void announced(int size) {
    List<UUID> ranked = two.members.stream().map(UUID::fromString).toList();
    Announcements.publish(
        "scoring",
        "ranking",
        ranking,
        Announcements.ranking(ranking, two.id(), 2024, "2024-12-12T03:00:00Z", ranked));
    Announcements.publish(
        "awards", "award-total", total, Announcements.total(total, two.id(), 2024, 697, null, 0));
    Announcements.publish(
        "awards",
        "award-decision",
        decision,
        Announcements.decision(
            decision,
            "2024-11-20",
            2024,
            List.of(
                Announcements.award("GOVERNMENT_EMULATION_FLAG", ranked.getFirst(), false, null),
                Announcements.award("PM_CERTIFICATE_OF_MERIT", ranked.getFirst(), true, null),
                Announcements.award(
                    "PM_CERTIFICATE_OF_MERIT", ranked.get(size - 1), false, "2024-12-01"))));
    if (CATALOGUE_ANNOUNCED.compareAndSet(false, true)) {
      announcedType("GOVERNMENT_EMULATION_FLAG", "Cờ thi đua của Chính phủ");
    }
  }

  private static void announcedType(String code, String name) {
    UUID id = UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
    Announcements.publish(
        "awards", "award-type", id, Announcements.awardType(id, code, List.of(name), 0));
  }
}
