package vn.thidua.awards.decisions;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.Text;

@ApplicationScoped
class DecisionRepository implements PanacheRepositoryBase<AwardDecision, UUID> {

  /**
   * 409 naming the decision that has the number, if the issuer used it in that year. Whoever takes
   * the same number waits here until the present transaction ends, and then sees what it made.
   */
  void requireUnused(String number, LocalDate date, DecisionResource.Issuer issuer) {
    String key = DecisionNumber.key(number);
    getEntityManager()
        .createNativeQuery(
            "select 1 from pg_advisory_xact_lock(hashtextextended(:what, 0))", Integer.class)
        .setParameter(
            "what",
            "award-decision "
                + issuer.authority()
                + " "
                + issuer.organizationId()
                + " "
                + date.getYear()
                + " "
                + key)
        .getSingleResult();
    LocalDate first = LocalDate.of(date.getYear(), Month.JANUARY, 1);
    find(
            "authority = ?1 and numberKey = ?2 and decidedOn >= ?3 and decidedOn < ?4",
            issuer.authority(),
            key,
            first,
            first.plusYears(1))
        .stream()
        .filter(same -> Objects.equals(same.issuingOrganizationId(), issuer.organizationId()))
        .findFirst()
        .ifPresent(same ->
            DecisionProblem.NUMBER_USED.throwIfAny(
                List.of(
                    new FieldError(
                        "/number",
                        "number-used",
                        Text.of(
                            "Số %s năm %d đã thuộc về quyết định %s ngày %s.",
                            "The number %s of %d belongs to the decision %s of %s.",
                            same.number(),
                            date.getYear(),
                            same.id(),
                            same.decidedOn())))));
  }
}
