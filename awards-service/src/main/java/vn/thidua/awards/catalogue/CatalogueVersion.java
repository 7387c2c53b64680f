package vn.thidua.awards.catalogue;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import vn.thidua.awards.types.CommendationType;
import vn.thidua.awards.types.Kind;
import vn.thidua.awards.types.Level;
import vn.thidua.awards.types.Subject;

/** What a title or form is from one date to another. Nothing of it changes but that it ends. */
@Entity
@Table(name = "award_type_version")
class CatalogueVersion {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "award_type_id")
  private CatalogueEntry entry;

  private String name;
  private String nameEn;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Enumerated(EnumType.STRING)
  private Level level;

  private List<String> subjects;
  private List<String> commendationTypes;
  private boolean requiresRanking;
  private @Nullable String rankingCitation;
  private String citation;
  private boolean verified;
  private @Nullable String source;
  private LocalDate validFrom;
  private @Nullable LocalDate validTo;

  @ElementCollection
  @CollectionTable(
      name = "award_type_authority",
      joinColumns = @JoinColumn(name = "award_type_version_id"))
  @OrderColumn(name = "position")
  private List<Decides> authorities = new ArrayList<>();

  protected CatalogueVersion() {}

  CatalogueVersion(CatalogueEntry entry, AwardTypeResource.NewVersion content) {
    this.entry = entry;
    this.name = content.name();
    this.nameEn = content.nameEn();
    this.kind = content.kind();
    this.level = content.level();
    this.subjects = names(content.subjects());
    this.commendationTypes = names(content.commendationTypes());
    this.requiresRanking = content.requiresRanking();
    this.rankingCitation = content.rankingCitation();
    this.citation = content.citation();
    this.verified = content.verified();
    this.source = content.source();
    this.validFrom = content.from();
    content
        .authorities()
        .forEach(one ->
            authorities.add(
                new Decides(
                    one.authority(),
                    one.citation(),
                    one.verified(),
                    one.from(content.from()),
                    one.to())));
  }

  boolean isOpen() {
    return validTo == null;
  }

  LocalDate from() {
    return validFrom;
  }

  void closeOn(LocalDate date) {
    this.validTo = date;
  }

  AwardTypeViews.Content view() {
    return new AwardTypeViews.Content(
        name,
        nameEn,
        kind,
        level,
        constants(Subject.class, subjects),
        constants(CommendationType.class, commendationTypes),
        requiresRanking,
        rankingCitation,
        citation,
        verified,
        source,
        validFrom,
        validTo,
        authorities.stream()
            .map(one ->
                new AwardTypeViews.Decides(
                    one.authority(),
                    one.citation(),
                    one.verified(),
                    one.validFrom(),
                    one.validTo()))
            .toList());
  }

  AwardTypeViews.Row row() {
    return new AwardTypeViews.Row(
        entry.id(),
        entry.code(),
        name,
        nameEn,
        kind,
        level,
        constants(Subject.class, subjects),
        constants(CommendationType.class, commendationTypes),
        requiresRanking,
        citation,
        verified,
        validFrom,
        validTo,
        entry.version());
  }

  private static List<String> names(Collection<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).distinct().sorted().toList();
  }

  private static <E extends Enum<E>> List<E> constants(Class<E> type, List<String> names) {
    return names.stream().map(name -> Enum.valueOf(type, name)).toList();
  }

  /** Who decides, and by what. */
  @Embeddable
  record Decides(
      String authority,
      String citation,
      boolean verified,
      LocalDate validFrom,
      @Nullable LocalDate validTo) {}
}
