package vn.thidua.gateway.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.thidua.gateway.answer.ProblemAnswers;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.StatusProblems;

/**
 * Lets a request pass when its token was verified, or when it has none and reads what anybody may;
 * answers 401 in all other cases.
 */
@Singleton
public final class Authentication {

  private static final Logger LOG = Logger.getLogger(Authentication.class);

  private static final BiConsumer<RoutingContext, Throwable> LEFT_TO_US = (request, failure) -> {};

  private final HttpAuthenticator authenticator;
  private final ProblemAnswers problems;

  Authentication(HttpAuthenticator authenticator, ProblemAnswers problems) {
    this.authenticator = authenticator;
    this.problems = problems;
  }

  /** Runs {@code admitted} on the event loop of the request, never before a token is verified. */
  public void require(RoutingContext request, Runnable admitted) {
    if (anonymous(request)) {
      admitted.run();
      return;
    }
    Context loop = request.vertx().getOrCreateContext();
    // Otherwise Quarkus would answer a refused token on its own.
    request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, LEFT_TO_US);
    QuarkusHttpUser.getSecurityIdentity(request, authenticator.getIdentityProviderManager())
        .subscribe()
        .with(
            identity -> loop.runOnContext(now -> decide(request, identity, admitted)),
            failure -> loop.runOnContext(now -> refuse(request, failure)));
  }

  /** A token that was sent is looked at, whatever the path. */
  private static boolean anonymous(RoutingContext request) {
    String path = request.request().path();
    return path != null
        && request.request().getHeader("Authorization") == null
        && AnonymousReads.include(request.request().method().name(), path);
  }

  private void decide(
      RoutingContext request, @Nullable SecurityIdentity identity, Runnable admitted) {
    if (identity == null || identity.isAnonymous()) {
      challenge(request);
    } else {
      admitted.run();
    }
  }

  private void refuse(RoutingContext request, Throwable failure) {
    if (failure instanceof AuthenticationFailedException) {
      challenge(request);
    } else {
      unavailable(request, failure);
    }
  }

  private void unavailable(RoutingContext request, Throwable failure) {
    LOG.warnf("Tokens cannot be verified now: %s", failure);
    problems.send(request, StatusProblems.of(503, request).withHeader("Retry-After", "5"));
  }

  private void challenge(RoutingContext request) {
    authenticator
        .getChallenge(request)
        .subscribe()
        .with(
            challenge -> problems.send(request, unauthenticated(request, challenge)),
            failure -> unavailable(request, failure));
  }

  private static ProblemException unauthenticated(
      RoutingContext request, @Nullable ChallengeData challenge) {
    ProblemException problem = StatusProblems.of(401, request);
    if (challenge != null) {
      challenge
          .getHeaders()
          .forEach((name, value) -> problem.withHeader(name.toString(), value.toString()));
    }
    return problem;
  }
}
