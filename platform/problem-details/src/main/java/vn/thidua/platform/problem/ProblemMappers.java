package vn.thidua.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every exception that reaches the HTTP layer becomes a problem document here. */
@Singleton
public final class ProblemMappers {

  private static final Set<String> RACES = Set.of("23505", "23P01", "40001", "40P01");

  private static final int MAX_CAUSES = 50;

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  @ServerExceptionMapper(priority = 1)
  public Response problem(ProblemException problem, RoutingContext context) {
    return answer(problem, context);
  }

  @ServerExceptionMapper(priority = 1)
  public Response validation(ConstraintViolationException invalid, RoutingContext context) {
    return answer(
        ProblemException.invalid(
            invalid.getConstraintViolations().stream()
                .map(Constraints::toError)
                .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::code))
                .toList()),
        context);
  }

  @ServerExceptionMapper(priority = 1)
  public Response json(JsonProcessingException fault, RoutingContext context) {
    return answer(JsonFaults.toProblem(fault), context);
  }

  /** Quarkus maps exactly this type itself, which would win over the supertype's mapper. */
  @ServerExceptionMapper(priority = 1)
  public Response mismatch(MismatchedInputException fault, RoutingContext context) {
    return answer(JsonFaults.toProblem(fault), context);
  }

  @ServerExceptionMapper(priority = 1)
  public Uni<Response> unauthorized(UnauthorizedException fault, RoutingContext context) {
    return challenge(context);
  }

  @ServerExceptionMapper(priority = 1)
  public Uni<Response> failed(AuthenticationFailedException fault, RoutingContext context) {
    return challenge(context);
  }

  @ServerExceptionMapper(priority = 1)
  public Response forbidden(ForbiddenException fault, RoutingContext context) {
    return answer(
        ProblemException.forbidden(
            "Tài khoản không có vai trò cần cho thao tác này.",
            "The account lacks the role that this operation needs."),
        context);
  }

  @ServerExceptionMapper(priority = 1)
  public Response stale(OptimisticLockException fault, RoutingContext context) {
    return lostRace(context);
  }

  private static Response lostRace(RoutingContext context) {
    return answer(
        ProblemException.of(
            StandardProblem.CHANGED_MEANWHILE,
            "Người khác vừa thay đổi dữ liệu này; hãy đọc lại rồi thử lại.",
            "Someone else has just changed this; read it again and retry."),
        context);
  }

  @ServerExceptionMapper(priority = 1)
  public Response http(WebApplicationException fault, RoutingContext context) {
    if (fault.getCause() instanceof JsonProcessingException json) {
      return answer(JsonFaults.toProblem(json), context);
    }
    return answer(StatusProblems.of(fault.getResponse().getStatus(), context), context);
  }

  @ServerExceptionMapper(priority = 1)
  public Response anything(Throwable fault, RoutingContext context) {
    for (Throwable cause : causes(fault)) {
      if (cause instanceof ProblemException problem) {
        return answer(problem, context);
      }
      if (cause instanceof OptimisticLockException || lostRace(cause)) {
        return lostRace(context);
      }
    }
    String traceId = TraceId.current();
    LOG.errorf(fault, "Unexpected failure, trace %s", traceId);
    return answer(StatusProblems.of(500, context), context, traceId);
  }

  /** A transaction manager hangs what failed on commit to its own exception as suppressed. */
  private static List<Throwable> causes(Throwable fault) {
    List<Throwable> causes = new ArrayList<>(List.of(fault));
    for (int i = 0; i < causes.size() && i < MAX_CAUSES; i++) {
      Throwable cause = causes.get(i).getCause();
      if (cause != null) {
        causes.add(cause);
      }
      causes.addAll(List.of(causes.get(i).getSuppressed()));
    }
    return causes;
  }

  /**
   * Unique key or span taken, serialization failure, deadlock: two requests met, one has to look
   * again.
   */
  private static boolean lostRace(Throwable fault) {
    return fault instanceof SQLException sql && RACES.contains(String.valueOf(sql.getSQLState()));
  }

  private static Uni<Response> challenge(RoutingContext context) {
    HttpAuthenticator authenticator =
        Objects.requireNonNull(
            context.<HttpAuthenticator>get(HttpAuthenticator.class.getName()), "authenticator");
    return authenticator
        .getChallenge(context)
        .map(challenge -> {
          ProblemException problem = StatusProblems.of(401, context);
          if (challenge != null) {
            challenge
                .getHeaders()
                .forEach((name, value) -> problem.withHeader(name.toString(), value.toString()));
          }
          return answer(problem, context);
        });
  }

  private static Response answer(ProblemException problem, RoutingContext context) {
    return answer(problem, context, TraceId.current());
  }

  private static Response answer(ProblemException problem, RoutingContext context, String traceId) {
    Language language = Language.preferred(context.request().getHeader("Accept-Language"));
    Response.ResponseBuilder answer =
        Response.status(problem.type().status())
            .type(ProblemBody.MEDIA_TYPE)
            .header("Content-Language", language.tag())
            .header("Vary", "Accept-Language")
            .entity(ProblemBody.of(problem, language, StatusProblems.askedPath(context), traceId));
    problem.headers().forEach(answer::header);
    return answer.build();
  }
}
