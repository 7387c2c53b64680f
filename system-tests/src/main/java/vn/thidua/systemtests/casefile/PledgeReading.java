package vn.thidua.systemtests.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.YearParts.Awards;
import vn.thidua.systemtests.casefile.YearParts.Pledge;
import vn.thidua.systemtests.casefile.YearParts.Ratio;
import vn.thidua.systemtests.casefile.YearParts.Value;
import vn.thidua.systemtests.casefile.place.Findings;
import vn.thidua.systemtests.casefile.place.ObjectPlace;

/** Reads what organizations pledged, in an agreement or a movement. */
final class PledgeReading {

  private static final int MOST = 1_000_000;

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

  private final YearReading year;
  private final Findings findings;
  private final List<String> notPlayed;

  PledgeReading(YearReading year, Findings findings, List<String> notPlayed) {
    this.year = year;
    this.findings = findings;
    this.notPlayed = notPlayed;
  }

  /** Those that can be kept: somebody's, and with something said. */
  List<Pledge> read(ObjectPlace place) {
    Set<String> keys = new HashSet<>();
    List<@Nullable Pledge> read = new ArrayList<>();
    place.list("pledges", pledge -> read.add(pledge(pledge, keys)));
    List<Pledge> pledges = new ArrayList<>();
    for (Pledge pledge : read) {
      if (pledge != null) {
        pledges.add(pledge);
      }
    }
    checkParents(pledges);
    return pledges;
  }

  private @Nullable Pledge pledge(ObjectPlace place, Set<String> keys) {
    String organization = year.reference(place, "organization");
    String awardType = place.text("awardType");
    Integer atLeast = place.integer("atLeast", 0, MOST);
    Awards awards = awards(place, awardType, atLeast);
    Ratio ratio = place.object("ratio", PledgeReading::ratio);
    Value value = place.object("value", PledgeReading::value);
    if (Stream.of(awards, ratio, value).filter(Objects::nonNull).count() > 1) {
      findings.add(
          place.pointer(),
          "chỉ một cách đo: khen thưởng, tỷ lệ hoặc giá trị",
          "one measure only: awards, a ratio or a value");
    }
    String text = text(place, awards, awardType, atLeast);
    LocalDate from = place.date("from");
    LocalDate to = year.ordered(place, "from", "to");
    String parent = place.nameOrNothing("parent");
    String measured = awards == null ? text : String.join("+", awards.types());
    String key = year.key(place, organization + ":" + measured, keys);
    if (organization == null || text.isEmpty()) {
      notPlayed.add(place.pointer().substring(1));
      return null;
    }
    return new Pledge(
        place.pointer(), key, parent, organization, text, from, to, awards, ratio, value);
  }

  /** The words, or those that the numbers make. */
  private static String text(
      ObjectPlace place,
      @Nullable Awards awards,
      @Nullable String awardType,
      @Nullable Integer atLeast) {
    String text = place.text("text");
    if (text != null && !text.isBlank()) {
      return text;
    }
    if (awards != null) {
      return "Ít nhất %d %s".formatted(awards.atLeast(), String.join(", ", awards.types()));
    }
    String what = awardType == null ? "" : awardType.strip();
    return what.isEmpty() || atLeast == null ? what : "Ít nhất %d %s".formatted(atLeast, what);
  }

  /** Null if no award type of the system is named: then it is a pledge in words. */
  private @Nullable Awards awards(
      ObjectPlace place, @Nullable String awardType, @Nullable Integer atLeast) {
    List<String> types = new ArrayList<>();
    if (awardType != null && CODE.matcher(awardType).matches()) {
      types.add(awardType);
    }
    types.addAll(place.codes("awardTypes"));
    List<String> authorities = place.codes("authorities");
    List<String> issuers = year.references(place, "issuers");
    String scope = place.constant("scope", Awards.SCOPES);
    String roleGroup = place.nameOrNothing("roleGroup");
    if ((roleGroup != null) != "ROLE_GROUP".equals(scope)) {
      findings.add(
          place.pointer("roleGroup"),
          "scope ROLE_GROUP và roleGroup đi cùng nhau",
          "scope ROLE_GROUP and roleGroup go together");
    }
    if (types.isEmpty()) {
      for (String field : List.of("authorities", "issuers", "scope")) {
        if (place.has(field)) {
          findings.add(
              place.pointer(field),
              "không có loại khen thưởng nào (awardType)",
              "there is no award type (awardType)");
        }
      }
      return null;
    }
    return new Awards(
        atLeast == null || atLeast == 0 ? 1 : atLeast,
        types,
        authorities,
        issuers,
        scope == null ? Awards.SCOPES.getFirst() : scope,
        roleGroup);
  }

  private static Ratio ratio(ObjectPlace place) {
    return new Ratio(place.requiredDecimal("target"), place.requiredDecimal("of"));
  }

  private static Value value(ObjectPlace place) {
    BigDecimal amount = place.requiredDecimal("amount");
    return new Value(
        place.requiredConstant("sign", Value.SIGNS), amount, place.nameOrNothing("unit"));
  }

  /** A part comes after what it is a part of, so that it can be entered, and no circle is made. */
  private void checkParents(List<Pledge> pledges) {
    Map<String, Pledge> before = new HashMap<>();
    for (Pledge pledge : pledges) {
      String parent = pledge.parent();
      if (parent != null && !before.containsKey(parent)) {
        findings.add(
            pledge.pointer() + "/parent",
            "không có chỉ tiêu \"%s\" ở phía trên",
            "there is no pledge \"%s\" above",
            parent);
      }
      before.put(pledge.key(), pledge);
    }
  }
}
