package vn.thidua.cluster.pledges.count;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whose awards count: the unit's own; those of the unit and of what is below it; those of the
 * people there; those of some of these people, whom entries tell.
 */
@Schema(name = "PledgeScope")
public enum Scope {
  UNIT,
  BRANCH,
  PEOPLE,
  ROLE_GROUP
}
