package vn.thidua.scoring.engine.endorsement;

import java.util.List;
import java.util.UUID;

/**
 * @param index of what breaks the rule among all that was said; -1 if nothing was said of the
 *     organization
 */
public record EndorsementViolation(int index, EndorsementRule rule, UUID organizationId) {

  public String vietnamese() {
    return rule.vietnamese(List.of(organizationId.toString()));
  }

  public String english() {
    return rule.english(List.of(organizationId.toString()));
  }
}
