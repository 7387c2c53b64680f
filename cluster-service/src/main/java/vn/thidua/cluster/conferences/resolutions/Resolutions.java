package vn.thidua.cluster.conferences.resolutions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * Changes resolutions in the transaction of an act that has locked the conference; the act
 * announces it. What is written is in the database when a method returns.
 */
@ApplicationScoped
public class Resolutions {

  private final ResolutionRepository resolutions;

  Resolutions(ResolutionRepository resolutions) {
    this.resolutions = resolutions;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public UUID record(UUID conference, ResolutionContent content) {
    int last =
        resolutions.of(List.of(conference)).stream().mapToInt(Resolution::position).max().orElse(0);
    Resolution resolution = new Resolution(conference, last + 1, content);
    resolutions.persistAndFlush(resolution);
    return resolution.id();
  }

  /** 409 for one that was carried out or struck out already. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void strikeOut(UUID conference, UUID id, String reason) {
    resolutions.one(conference, id).strikeOut(reason);
    resolutions.flush();
  }

  /** Whom a decision can appoint; 409 if nobody was elected or they have been appointed. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Election toCarryOut(UUID conference, UUID id) {
    return resolutions.one(conference, id).toCarryOut();
  }

  /**
   * @param leaders offices of all that were elected, in their order
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void carriedOut(UUID conference, UUID id, UUID decision, List<UUID> leaders) {
    resolutions.one(conference, id).carriedOut(decision, leaders);
    resolutions.flush();
  }
}
