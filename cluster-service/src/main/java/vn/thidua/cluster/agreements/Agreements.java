package vn.thidua.cluster.agreements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.agreements.AgreementEvents.AgreementEvent;
import vn.thidua.cluster.agreements.AgreementEvents.Moment;
import vn.thidua.cluster.years.ClosedYears;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** Whether an agreement is there, and how an act on one goes. */
@ApplicationScoped
public class Agreements {

  private final AgreementRepository agreements;
  private final AgreementQueries queries;
  private final AgreementEvents events;
  private final ClosedYears years;

  Agreements(
      AgreementRepository agreements,
      AgreementQueries queries,
      AgreementEvents events,
      ClosedYears years) {
    this.agreements = agreements;
    this.queries = queries;
    this.events = events;
    this.years = years;
  }

  /**
   * 400 {@code unknown-agreement} unless the organizer has such an agreement.
   *
   * @param pointer where the request names it
   */
  public void requireKnown(UUID id, UUID organizer, String pointer) {
    if (agreements.count("id = ?1 and organizerId = ?2", id, organizer) == 0) {
      throw unknown(id, pointer);
    }
  }

  /**
   * The agreement's cluster, for something that is to become a part of what is agreed or no longer
   * be one: 400 as above, 409 {@code agreement-status} once it is closed, which it is not until the
   * transaction ends.
   *
   * @param pointer where the request names it
   */
  public UUID clusterOfUnclosed(UUID id, UUID organizer, String pointer) {
    Agreement agreement =
        agreements
            .find("id = ?1 and organizerId = ?2", id, organizer)
            .withLock(LockModeType.PESSIMISTIC_READ)
            .firstResultOptional()
            .orElseThrow(() -> unknown(id, pointer));
    if (agreement.isClosed()) {
      throw AgreementProblem.WRONG_STATUS.at(
          pointer,
          Text.of(
              "Giao ước %s đã đóng; điều đã ký giữ nguyên.",
              "The agreement %s is closed; what was signed stays.", id));
    }
    return agreement.clusterId();
  }

  public int yearOf(UUID id) {
    return agreements.findById(id).year();
  }

  static ProblemException unknown(UUID id, String pointer) {
    return ProblemException.invalid(
        pointer,
        "unknown-agreement",
        Text.of("Không có giao ước %s", "There is no agreement %s", id));
  }

  /**
   * The cluster is locked before its agreement, everywhere. Nothing is announced if nothing
   * changed.
   *
   * @param expected version that the caller saw; null if any will do
   * @param pointer where the request says what touches the year
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void change(
      UUID id,
      UUID cluster,
      By by,
      @Nullable Long expected,
      String pointer,
      Function<Agreement, AgreementEvent> act) {
    agreements.organizerOfHeld(cluster);
    Agreement agreement = agreements.findById(id, LockModeType.PESSIMISTIC_WRITE);
    Etag.check(expected, agreement.version());
    years.requireOpen(cluster, agreement.year(), pointer);
    Moment before = moment(agreement);
    AgreementEvent fact = act.apply(agreement);
    agreements.flush();
    Moment after = moment(agreement);
    if (after.state().version() != before.state().version()) {
      events.publish(by, fact, before, after);
    }
  }

  private Moment moment(Agreement agreement) {
    return Moment.of(agreement, queries.due(agreement), queries.files(agreement.id()));
  }
}
