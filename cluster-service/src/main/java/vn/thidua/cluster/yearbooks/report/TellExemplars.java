package vn.thidua.cluster.yearbooks.report;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.exemplars.ExemplarViews.ExemplarRow;
import vn.thidua.cluster.exemplars.content.ExemplarStepKind;
import vn.thidua.cluster.parties.Person;
import vn.thidua.cluster.yearbooks.YearOverview;

/** Exemplars in words. */
final class TellExemplars {

  private final ReportWords words;

  private TellExemplars(ReportWords words) {
    this.words = words;
  }

  static List<YearReport.Exemplar> of(YearOverview year, ReportWords words) {
    TellExemplars tell = new TellExemplars(words);
    return year.exemplars().stream()
        .filter(exemplar -> !exemplar.withdrawn())
        .map(tell::exemplar)
        .toList();
  }

  private YearReport.Exemplar exemplar(ExemplarRow exemplar) {
    return new YearReport.Exemplar(
        name(exemplar),
        switch (exemplar.kind()) {
          case PERSON -> words.say("cá nhân", "a person");
          case COLLECTIVE -> words.say("tập thể", "a collective");
          case MODEL -> words.say("mô hình", "a model");
        },
        exemplar.field(),
        steps(exemplar.steps()),
        exemplar.replications() == 0
            ? null
            : words
                .say("tại %s nơi", "at %s places")
                .formatted(words.inText(exemplar.replications())),
        exemplar.honors() == 0
            ? null
            : words.say("%s lần", "%s times").formatted(words.inText(exemplar.honors())));
  }

  private String name(ExemplarRow exemplar) {
    Person person = exemplar.person();
    String told =
        person == null
            ? ReportWords.joined(", ", exemplar.name(), exemplar.organizationName())
            : ReportWords.joined(
                ", ",
                person.name(),
                person.position(),
                person.organizationName() == null
                    ? exemplar.organizationName()
                    : person.organizationName());
    return told == null ? words.say("chưa rõ tên", "of unknown name") : told;
  }

  private @Nullable String steps(List<ExemplarStepKind> steps) {
    return steps.isEmpty()
        ? null
        : steps.stream()
            .map(step ->
                switch (step) {
                  case DISCOVER -> words.say("phát hiện", "discovered");
                  case NURTURE -> words.say("bồi dưỡng", "nurtured");
                  case SUM_UP -> words.say("tổng kết", "summed up");
                  case REPLICATE -> words.say("nhân rộng", "replicated");
                })
            .collect(Collectors.joining(", "));
  }
}
