package vn.thidua.systemtests.casefile;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.CaseFile.Organization;
import vn.thidua.systemtests.casefile.IndicatorParts.Figure;
import vn.thidua.systemtests.casefile.IndicatorParts.Indicator;
import vn.thidua.systemtests.casefile.place.Findings;
import vn.thidua.systemtests.casefile.place.ObjectPlace;

/** Reads {@code /indicators} and {@code /indicatorValues}. */
final class IndicatorReading {

  private static final int MOST_DECIMALS = 10;

  private final int year;
  private final Set<String> organizations;
  private final Findings findings;
  private final Map<String, Indicator> indicators = new HashMap<>();
  private final Set<String> figures = new HashSet<>();

  IndicatorReading(int year, List<Organization> organizations, Findings findings) {
    this.year = year;
    this.organizations = organizations.stream().map(Organization::key).collect(Collectors.toSet());
    this.findings = findings;
  }

  IndicatorParts read(ObjectPlace root) {
    return new IndicatorParts(
        root.list("indicators", this::indicator), root.list("indicatorValues", this::figure));
  }

  private Indicator indicator(ObjectPlace place) {
    String scope = place.constant("scope", Indicator.SCOPES);
    Indicator indicator =
        new Indicator(
            place.pointer(),
            place.name("key"),
            place.name("title"),
            place.nameOrNothing("titleEn"),
            scope == null ? Indicator.SCOPES.getFirst() : scope,
            place.name("unit"),
            place.integer("decimals", 0, MOST_DECIMALS),
            place.constant("direction", Indicator.DIRECTIONS),
            organization(place, "owner"),
            place.nameOrNothing("origin"),
            place.object("legalBasis", IndicatorReading::basis));
    if (indicators.put(indicator.key(), indicator) != null) {
      twice(place, "key", indicator.key());
    }
    return indicator;
  }

  private static YearParts.Basis basis(ObjectPlace place) {
    return new YearParts.Basis(
        place.nameOrNothing("number"),
        place.date("date"),
        place.nameOrNothing("issuer"),
        place.nameOrNothing("title"));
  }

  private Figure figure(ObjectPlace place) {
    String key = place.name("indicator");
    Integer given = place.year("year");
    String sign = place.constant("sign", Figure.SIGNS);
    Figure figure =
        new Figure(
            place.pointer(),
            key,
            place.year("fromYear"),
            given == null ? year : given,
            organization(place, "organization"),
            sign == null ? Figure.SIGNS.getFirst() : sign,
            place.decimal("value"),
            place.decimal("target"),
            place.name("origin"),
            place.date("asOf"),
            place.nameOrNothing("note"));
    check(place, figure, indicators.get(key));
    return figure;
  }

  private void check(ObjectPlace place, Figure figure, @Nullable Indicator indicator) {
    if (indicator == null) {
      findings.add(
          place.pointer("indicator"),
          "không có chỉ số \"%s\"",
          "there is no indicator \"%s\"",
          figure.indicator());
      return;
    }
    boolean ofCluster = indicator.scope().equals(Indicator.OF_CLUSTER);
    if (ofCluster == (figure.organization() != null)) {
      findings.add(
          place.pointer("organization"),
          ofCluster ? "chỉ số %s là của cả cụm" : "chỉ số %s là của từng đơn vị",
          ofCluster ? "%s is of the cluster as a whole" : "%s is of each unit",
          indicator.key());
    }
    if (figure.value() == null && figure.target() == null) {
      findings.add(place.pointer("value"), "thiếu", "is missing");
    }
    BigDecimal value = figure.value();
    Integer decimals = indicator.decimals();
    if (value != null && decimals != null && value.stripTrailingZeros().scale() > decimals) {
      findings.add(
          place.pointer("value"),
          "có nhiều hơn %d chữ số thập phân",
          "has more than %d decimals",
          decimals);
    }
    String of =
        String.join(
            " ",
            figure.indicator(),
            String.valueOf(figure.organization()),
            String.valueOf(Objects.requireNonNullElse(figure.fromYear(), figure.year())),
            String.valueOf(figure.year()));
    if (!figures.add(of)) {
      twice(place, "indicator", figure.indicator());
    }
  }

  private @Nullable String organization(ObjectPlace place, String field) {
    String key = place.nameOrNothing(field);
    if (key != null && !key.isBlank() && !organizations.contains(key)) {
      findings.add(
          place.pointer(field),
          "không có đơn vị \"%s\" trong tệp",
          "there is no organization \"%s\" in the file",
          key);
    }
    return key;
  }

  private void twice(ObjectPlace place, String field, String key) {
    findings.add(place.pointer(field), "\"%s\" có hai lần", "\"%s\" stands twice", key);
  }
}
