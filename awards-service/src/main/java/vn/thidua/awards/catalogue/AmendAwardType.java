package vn.thidua.awards.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** Makes a new title or form, or says what one is from a date on. */
@ApplicationScoped
class AmendAwardType {

  private static final long NOT_THERE = -1;

  private final CatalogueRepository catalogue;
  private final EntityManager entities;
  private final AwardTypeEvents events;
  private final Idempotency idempotency;

  AmendAwardType(
      CatalogueRepository catalogue,
      EntityManager entities,
      AwardTypeEvents events,
      Idempotency idempotency) {
    this.catalogue = catalogue;
    this.entities = entities;
    this.events = events;
    this.idempotency = idempotency;
  }

  @Transactional
  UUID amend(
      String code,
      AwardTypeResource.NewVersion content,
      @Nullable Long expected,
      Actor by,
      RequestKey requestKey) {
    return idempotency.once(
        requestKey, List.of(code, content), () -> keep(code, content, expected, by));
  }

  private UUID keep(
      String code, AwardTypeResource.NewVersion content, @Nullable Long expected, Actor by) {
    requireConsistent(content);
    CatalogueEntry known = catalogue.forChange(code);
    Etag.check(expected, known == null ? NOT_THERE : known.version() - 1);
    AwardTypeState before = known == null ? null : known.state();
    CatalogueEntry entry = known == null ? new CatalogueEntry(code) : known;
    entry.amend(content);
    catalogue.persistAndFlush(entry);
    events.amended(by, content.from(), content.citation(), before, entry.state());
    return entry.id();
  }

  private void requireConsistent(AwardTypeResource.NewVersion content) {
    List<FieldError> errors = new ArrayList<>();
    if (content.requiresRanking() && content.rankingCitation() == null) {
      errors.add(
          new FieldError(
              "/rankingCitation",
              "required",
              Text.of(
                  "Cần căn cứ khi bắt buộc có xếp hạng", "What requires a ranking must be cited")));
    }
    Set<String> known = authorities();
    List<AwardTypeResource.NewAuthority> all = content.authorities();
    for (int i = 0; i < all.size(); i++) {
      AwardTypeResource.NewAuthority one = all.get(i);
      String pointer = "/authorities/" + i;
      LocalDate from = one.from(content.from());
      LocalDate to = one.to();
      if (!known.contains(one.authority())) {
        errors.add(
            new FieldError(
                pointer + "/authority",
                "unknown-authority",
                Text.of(
                    "Không có cấp có thẩm quyền %s", "There is no authority %s", one.authority())));
      }
      if (from.isBefore(content.from())) {
        errors.add(
            new FieldError(
                pointer + "/from",
                "range",
                Text.of("Không được trước %s", "Must not be before %s", content.from())));
      }
      if (to != null && !to.isAfter(from)) {
        errors.add(
            new FieldError(
                pointer + "/to", "range", Text.of("Phải sau %s", "Must be after %s", from)));
      }
      if (all.subList(0, i).stream().anyMatch(other -> other.overlaps(one, content.from()))) {
        errors.add(
            new FieldError(
                pointer,
                "overlap",
                Text.of(
                    "%s đã có trong cùng thời gian",
                    "%s is there at the same time", one.authority())));
      }
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
  }

  private Set<String> authorities() {
    List<String> codes =
        entities.createNativeQuery("select code from authority", String.class).getResultList();
    return Set.copyOf(codes);
  }
}
