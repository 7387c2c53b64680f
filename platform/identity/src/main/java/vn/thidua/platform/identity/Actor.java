package vn.thidua.platform.identity;

import java.util.Set;

/**
 * The caller of an operation, as the verified token tells.
 *
 * @param subject the token's {@code sub}
 * @param roles the coarse roles, see {@link Role}
 */
public record Actor(String subject, Set<String> roles) {

  public Actor {
    roles = Set.copyOf(roles);
  }

  public boolean has(String role) {
    return roles.contains(role);
  }

  public boolean isAdministrator() {
    return has(Role.ADMINISTRATOR);
  }
}
