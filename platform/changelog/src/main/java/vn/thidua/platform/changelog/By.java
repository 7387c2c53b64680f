package vn.thidua.platform.changelog;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;

/**
 * Who does something, in which capacity, and why.
 *
 * @param subject the token's {@code sub}, or the part of the system that acts by itself
 * @param as the mandate's role, or else the coarse role that allowed it, or {@code system}
 * @param mandate under which it was done; null if a coarse role sufficed
 */
public record By(
    String subject, String as, @Nullable HeldMandate mandate, @Nullable String reason) {

  private static final String SYSTEM = "system";

  public static By mandate(Actor actor, HeldMandate mandate) {
    return new By(actor.subject(), mandate.role().name(), mandate, null);
  }

  /**
   * @param allowed the coarse roles that may do this; the first that the actor has counts
   */
  public static By role(Actor actor, String... allowed) {
    String as =
        Arrays.stream(allowed)
            .filter(actor::has)
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    actor.subject() + " has none of " + Arrays.toString(allowed)));
    return new By(actor.subject(), as, null, null);
  }

  /**
   * @param part which acts without being asked by a person
   */
  public static By system(String part) {
    return new By(part, SYSTEM, null, null);
  }

  public By because(@Nullable String why) {
    return new By(subject, as, mandate, why);
  }
}
