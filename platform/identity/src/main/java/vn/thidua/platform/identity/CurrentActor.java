package vn.thidua.platform.identity;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Turns the verified token of the current request into an {@link Actor}. */
@ApplicationScoped
public class CurrentActor {

  private final SecurityIdentity identity;

  public CurrentActor(SecurityIdentity identity) {
    this.identity = identity;
  }

  public Actor get() {
    if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
      throw new UnauthorizedException();
    }
    String subject = token.getSubject();
    if (subject == null || subject.isBlank()) {
      throw new UnauthorizedException();
    }
    return new Actor(subject, identity.getRoles());
  }
}
