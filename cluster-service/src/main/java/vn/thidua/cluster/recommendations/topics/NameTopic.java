package vn.thidua.cluster.recommendations.topics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.organizers.Involved;
import vn.thidua.cluster.organizers.OrganizerQueries;
import vn.thidua.cluster.organizers.Secretaries;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.changelog.Concerns;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/**
 * Adds topics and names them anew. They are nobody else's business: what changes is logged here and
 * not announced.
 */
@ApplicationScoped
class NameTopic {

  private static final String AGGREGATE_TYPE = "recommendation-topic";

  private final RecommendationTopics topics;
  private final OrganizerQueries organizers;
  private final Involved involved;
  private final Secretaries secretaries;
  private final History history;
  private final Idempotency idempotency;

  NameTopic(
      RecommendationTopics topics,
      OrganizerQueries organizers,
      Involved involved,
      Secretaries secretaries,
      History history,
      Idempotency idempotency) {
    this.topics = topics;
    this.organizers = organizers;
    this.involved = involved;
    this.secretaries = secretaries;
    this.history = history;
    this.idempotency = idempotency;
  }

  @Transactional
  UUID add(TopicResource.NewTopic request, Actor actor, RequestKey requestKey) {
    if (!organizers.exists(request.organizerId())) {
      throw ProblemException.invalid(
          "/organizerId",
          "unknown-organizer",
          Text.of(
              "Không có cơ quan tổ chức %s", "There is no organizer %s", request.organizerId()));
    }
    By by = By.mandate(actor, secretaries.require(actor, request.organizerId()));
    return idempotency.once(requestKey, request, () -> create(request, by));
  }

  private UUID create(TopicResource.NewTopic request, By by) {
    topics.awaitTurn(request.organizerId(), request.code());
    if (topics.has(request.organizerId(), request.code())) {
      throw TopicProblem.TOPIC_EXISTS.at(
          "/code", Text.of("Đã có chủ đề %s.", "There is a topic %s already.", request.code()));
    }
    RecommendationTopic topic =
        new RecommendationTopic(
            request.organizerId(), request.code(), request.name(), request.nameEn());
    topics.persistAndFlush(topic);
    note(by, "recommendation-topic-added", null, topic);
    return topic.view().id();
  }

  /** Those for all are an administrator's, the others their organizer's. */
  @Transactional
  void rename(UUID id, TopicResource.TopicNames request, Actor actor) {
    RecommendationTopic topic = topics.findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (topic == null) {
      throw ProblemException.notFound(AGGREGATE_TYPE, id);
    }
    By by = renamer(topic.organizerId(), id, actor);
    TopicView before = topic.view();
    topic.rename(request.name(), request.nameEn());
    topics.flush();
    note(by, "recommendation-topic-renamed", before, topic);
  }

  private By renamer(@Nullable UUID organizer, UUID id, Actor actor) {
    if (organizer != null) {
      involved.requireSeen(organizer, actor, AGGREGATE_TYPE, id);
      return By.mandate(actor, secretaries.require(actor, organizer));
    }
    if (!actor.isAdministrator()) {
      throw ProblemException.forbidden(
          "Chủ đề dùng chung chỉ do quản trị viên đổi tên.",
          "A topic for all is renamed by an administrator only.");
    }
    return By.role(actor, Role.ADMINISTRATOR);
  }

  private void note(By by, String action, @Nullable TopicView before, RecommendationTopic topic) {
    UUID organizer = topic.organizerId();
    TopicView after = topic.view();
    history.note(
        by,
        organizer == null ? Concerns.NOBODY : Concerns.organizer(organizer),
        action,
        AGGREGATE_TYPE,
        after.id(),
        before,
        after);
  }
}
