package vn.thidua.cluster.yearbooks.report;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.decisions.DecisionReference;
import vn.thidua.cluster.decisions.LegalBasis;
import vn.thidua.platform.problem.Language;

/** How dates, numbers and documents are written in a language. */
final class ReportWords {

  private static final DateTimeFormatter ENGLISH_DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter ENGLISH_SHORT =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private final Language language;
  private final Clock clock;

  ReportWords(Language language, Clock clock) {
    this.language = language;
    this.clock = clock;
  }

  String say(String vi, String en) {
    return switch (language) {
      case VI -> vi;
      case EN -> en;
    };
  }

  /** The English one where it is wanted and there. */
  String name(String vi, @Nullable String en) {
    return language == Language.EN && en != null ? en : vi;
  }

  String unit(@Nullable String vi, @Nullable String en) {
    return vi == null ? say("đơn vị chưa rõ tên", "a unit of unknown name") : name(vi, en);
  }

  /** As Decree 30/2020/NĐ-CP writes it: days below 10 and months below 3 in two digits. */
  String date(LocalDate day) {
    return say(
        "ngày %02d tháng %s năm %d".formatted(day.getDayOfMonth(), month(day), day.getYear()),
        ENGLISH_DAY.format(day));
  }

  String shortDate(LocalDate day) {
    return say(
        "%02d/%s/%d".formatted(day.getDayOfMonth(), month(day), day.getYear()),
        ENGLISH_SHORT.format(day));
  }

  private static String month(LocalDate day) {
    return (day.getMonthValue() < 3 ? "0" : "") + day.getMonthValue();
  }

  String day(Instant at) {
    return date(LocalDate.ofInstant(at, clock.getZone()));
  }

  /** With all its decimals. */
  String decimal(BigDecimal value) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ENGLISH);
    if (language == Language.VI) {
      symbols.setDecimalSeparator(',');
      symbols.setGroupingSeparator('.');
    }
    DecimalFormat format = new DecimalFormat("#,##0", symbols);
    format.setMinimumFractionDigits(Math.max(0, value.scale()));
    format.setMaximumFractionDigits(Math.max(0, value.scale()));
    return format.format(value);
  }

  String count(long count) {
    return decimal(BigDecimal.valueOf(count));
  }

  /** Nothing where there are none. */
  @Nullable String some(long count) {
    return count == 0 ? null : count(count);
  }

  /** In running Vietnamese text of two digits or more. */
  String inText(long count) {
    return count < 10 ? say("0" + count, Long.toString(count)) : count(count);
  }

  String decision(DecisionReference decision) {
    return document(
        say("Quyết định", "Decision"),
        new LegalBasis(decision.number(), decision.date(), decision.issuer(), null));
  }

  /** With the kind of document in front of its number, unless the number says it. */
  String document(String kind, LegalBasis basis) {
    String number = basis.number();
    List<String> words = new ArrayList<>();
    if (number != null) {
      words.add(
          Character.isDigit(number.charAt(0)) ? kind + say(" số ", " No. ") + number : number);
    } else {
      words.add(Objects.requireNonNullElse(basis.title(), kind));
    }
    if (basis.date() != null) {
      words.add(say("", "of ") + date(basis.date()));
    }
    if (basis.issuer() != null) {
      words.add(say("của ", "of ") + basis.issuer());
    }
    String title = basis.title();
    if (number != null && title != null) {
      words.add(
          title.toLowerCase(Locale.ROOT).startsWith("về ")
              ? title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1)
              : "(" + title + ")");
    }
    return String.join(" ", words);
  }

  String list(Collection<String> parts) {
    return String.join("; ", parts);
  }

  /** What there is of them; null if there is nothing. */
  static @Nullable String joined(String between, @Nullable String... parts) {
    String text =
        Stream.of(parts)
            .filter(part -> part != null && !part.isBlank())
            .map(part -> Objects.requireNonNull(part).strip())
            .collect(Collectors.joining(between));
    return text.isEmpty() ? null : text;
  }

  /** Without the full stop that the template sets. */
  static @Nullable String sentence(@Nullable String text) {
    return text == null ? null : text.strip().replaceAll("[.;,]+$", "");
  }
}
