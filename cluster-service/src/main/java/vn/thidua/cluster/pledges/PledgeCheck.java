package vn.thidua.cluster.pledges;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.pledges.count.Aim;
import vn.thidua.cluster.pledges.count.Measure;
import vn.thidua.cluster.pledges.count.Scope;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.Text;

/** What is wrong with a pledge, whatever is there already, and with an entry for a pledge. */
final class PledgeCheck {

  private PledgeCheck() {}

  static List<FieldError> errors(PledgeRequests.Making request) {
    List<FieldError> errors = errors(request.content());
    long told =
        Stream.of(request.agreementId(), request.movementId(), request.parentId())
            .filter(Objects::nonNull)
            .count();
    if (told != 1) {
      errors.add(
          new FieldError(
              "/agreementId",
              "exactly-one",
              Text.of(
                  "Cần đúng một trong agreementId, movementId và parentId",
                  "Exactly one of agreementId, movementId and parentId is needed")));
    }
    if (request.clusterId() != null && request.movementId() == null) {
      errors.add(
          new FieldError(
              "/clusterId",
              "not-told-here",
              Text.of("clusterId chỉ đi cùng movementId", "clusterId goes with movementId only")));
    }
    return errors;
  }

  static List<FieldError> errors(PledgeRequests.Content content) {
    List<FieldError> errors = new ArrayList<>();
    if (content.to().isBefore(content.from())) {
      errors.add(
          new FieldError(
              "/to",
              "before-start",
              Text.of(
                  "Ngày %s trước ngày bắt đầu %s",
                  "The day %s is before the first one, %s", content.to(), content.from())));
    }
    measured(content, Measure.AWARDS, "/awards", content.awards(), errors);
    measured(content, Measure.RATIO, "/ratio", content.ratio(), errors);
    measured(content, Measure.VALUE, "/value", content.value(), errors);
    Aim.Awards awards = content.awards();
    if (awards != null && (awards.scope() == Scope.ROLE_GROUP) != (awards.roleGroup() != null)) {
      errors.add(
          new FieldError(
              "/awards/roleGroup",
              awards.roleGroup() == null ? "required" : "not-told-here",
              Text.of(
                  "Nhóm người đi cùng phạm vi ROLE_GROUP",
                  "The people meant are told with the scope ROLE_GROUP, and only then")));
    }
    Aim.Ratio ratio = content.ratio();
    if (ratio != null
        && (ratio.of().signum() <= 0
            || ratio.target().signum() < 0
            || ratio.target().compareTo(ratio.of()) > 0)) {
      errors.add(
          new FieldError(
              "/ratio/target",
              "range",
              Text.of(
                  "%s phải từ 0 đến %s",
                  "%s must be from 0 to %s",
                  ratio.target().toPlainString(),
                  ratio.of().toPlainString())));
    }
    return errors;
  }

  private static void measured(
      PledgeRequests.Content content,
      Measure measure,
      String pointer,
      @Nullable Object aim,
      List<FieldError> errors) {
    boolean wanted = content.measure() == measure;
    if (wanted != (aim != null)) {
      errors.add(
          new FieldError(
              pointer,
              wanted ? "required" : "not-told-here",
              Text.of(
                  "Phần này đi cùng cách đo %s, đang là %s",
                  "This goes with the measure %s, which is %s", measure, content.measure())));
    }
  }

  /** The organizations that it names, by their places. */
  static Map<String, UUID> organizations(PledgeRequests.Content content) {
    Map<String, UUID> named = new LinkedHashMap<>();
    Aim.Awards awards = content.awards();
    List<UUID> issuers = awards == null ? null : awards.issuers();
    for (int i = 0; issuers != null && i < issuers.size(); i++) {
      named.put("/awards/issuers/" + i, issuers.get(i));
    }
    return named;
  }

  /** Against what the pledge measures; 409 at the place that does not fit. */
  static void requireFitting(PledgeRequests.Telling telling, Aim aim) {
    if (aim instanceof Aim.Awards awards && awards.scope() != Scope.ROLE_GROUP) {
      throw PledgeProblem.COUNTED_FROM_AWARDS.at(
          telling.awardId() == null ? "/amount" : "/awardId",
          Text.of(
              "Chỉ tiêu phạm vi %s được đếm từ các quyết định khen thưởng.",
              "A pledge of the scope %s is counted from decisions on awards.", awards.scope()));
    }
    boolean nothing =
        telling.amount() == null && telling.done() == null && telling.awardId() == null;
    if (nothing && telling.corrects() != null) {
      require(telling.sign() == null, "/sign", "Không có số nào", "There is no amount");
      return;
    }
    boolean isAwards = aim instanceof Aim.Awards;
    boolean isWords = aim instanceof Aim.InWords;
    require(
        isWords == (telling.done() != null),
        "/done",
        isWords ? "Cần nói đã đạt hay chưa" : "Chỉ tiêu này đo bằng số",
        isWords ? "It has to be told whether it is done" : "The pledge is measured by numbers");
    require(
        isAwards || telling.awardId() == null,
        "/awardId",
        "Chỉ tiêu này không đếm khen thưởng",
        "The pledge counts no awards");
    require(
        isWords
            ? telling.amount() == null
            : (telling.amount() == null) == (telling.awardId() != null),
        "/amount",
        isWords ? "Chỉ tiêu này không đo bằng số" : "Cần một số, hoặc một khen thưởng",
        isWords ? "The pledge is not measured by numbers" : "An amount is needed, or an award");
    require(
        aim instanceof Aim.Value || telling.sign() == null,
        "/sign",
        "Chỉ giá trị mới có dấu so sánh",
        "Only a value has a sign");
    BigDecimal amount = telling.amount();
    if (amount != null && aim instanceof Aim.Ratio ratio) {
      require(
          amount.signum() >= 0 && amount.compareTo(ratio.of()) <= 0,
          "/amount",
          "Phải từ 0 đến " + ratio.of().toPlainString(),
          "It must be from 0 to " + ratio.of().toPlainString());
    }
    if (amount != null && isAwards) {
      require(
          amount.signum() > 0 && amount.stripTrailingZeros().scale() <= 0,
          "/amount",
          "Cần số nguyên dương",
          "It must be a whole number above 0");
    }
  }

  private static void require(boolean fits, String pointer, String vi, String en) {
    if (!fits) {
      throw PledgeProblem.ENTRY_DOES_NOT_FIT.at(pointer, new Text(vi + ".", en + "."));
    }
  }
}
