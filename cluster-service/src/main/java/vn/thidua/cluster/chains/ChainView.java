package vn.thidua.cluster.chains;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An organization at the end of a chain.
 *
 * @param name on the day asked about; of a predecessor on its last day before the act
 * @param paths the acts on the way, in the order of time; several ways may lead to one end, and the
 *     way of somebody who is still there has no act
 */
@Schema(name = "ChainedOrganization")
record ChainView(UUID organizationId, @Nullable String name, List<List<Step>> paths) {

  /** All that were found; a chain is short. */
  @Schema(name = "Chain")
  record Chain(List<ChainView> items) {}

  /**
   * @param from who went into the act
   * @param to who came out of it
   */
  @Schema(name = "ChainStep")
  record Step(
      UUID successionId, String kind, LocalDate on, String legalBasis, UUID from, UUID to) {}

  /** An act as a path names it. */
  record ActOfPath(UUID successionId, String kind, LocalDate on, String legalBasis) {}
}
