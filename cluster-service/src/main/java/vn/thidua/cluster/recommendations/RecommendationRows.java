package vn.thidua.cluster.recommendations;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.parties.ByWhom;
import vn.thidua.cluster.recommendations.RecommendationViews.Addressee;
import vn.thidua.cluster.recommendations.RecommendationViews.FulfillingRegulation;
import vn.thidua.cluster.recommendations.RecommendationViews.Fulfilment;
import vn.thidua.cluster.recommendations.RecommendationViews.RaisedAt;
import vn.thidua.cluster.recommendations.RecommendationViews.RecommendationRow;
import vn.thidua.cluster.recommendations.RecommendationViews.Topic;
import vn.thidua.cluster.recommendations.content.RecommendationKind;
import vn.thidua.cluster.recommendations.content.RecommendationStatus;

/** Recommendations with the names of all that they refer to, in one statement. */
final class RecommendationRows {

  /** Past its day and not settled; {@code :today} has to be given. */
  static final String OVERDUE = "(r.due_on < :today and r.status in ('OPEN', 'ANSWERED'))";

  /** A cluster before its first name is called by its last. */
  static final String SELECT =
      """
      select r.id, r.source, r.key, r.organizer_id, r.cluster_id, coalesce(cn.name, c.name) as cluster_name,
             r.year, r.conference_id, k.title as conference, k.held_from, k.place, r.kind, r.raised_on, r.by_person, r.by_position, r.by_organization_id,
             r.by_name, bn.name as by_organization, r.addressee_organization_id,
             coalesce(r.addressee_name, an.name) as addressee, t.id as topic_id, t.code, t.name as topic, t.name_en as topic_en,
             r.text, r.due_on, coalesce(%s, false) as overdue, r.status, r.answers, r.settled_on, r.reason,
             r.fulfilled_by, r.regulation_id, g.number, g.title, g.status as regulation_status,
             g.valid_from, g.valid_to, r.version
        from recommendation r
       cross join lateral (select coalesce(r.raised_on, make_date(r.year, 12, 31)) as day) told
        join recommendation_topic t on t.id = r.topic_id
        left join cluster c on c.id = r.cluster_id
        left join cluster_name cn on cn.cluster_id = c.id
         and daterange(cn.valid_from, cn.valid_to) @> told.day
        left join conference k on k.id = r.conference_id
        left join organization_name bn on bn.organization_id = r.by_organization_id
         and daterange(bn.valid_from, bn.valid_to) @> told.day
        left join organization_name an on an.organization_id = r.addressee_organization_id
         and daterange(an.valid_from, an.valid_to) @> told.day
        left join regulation g on g.id = r.regulation_id
      """
          .formatted(OVERDUE);

  private RecommendationRows() {}

  static RecommendationRow row(Tuple row) {
    return new RecommendationRow(
        row.get("id", UUID.class),
        row.get("source", String.class),
        row.get("key", String.class),
        row.get("organizer_id", UUID.class),
        row.get("cluster_id", UUID.class),
        row.get("cluster_name", String.class),
        row.get("year", Integer.class),
        row.get("conference_id", UUID.class),
        conference(row),
        RecommendationKind.valueOf(row.get("kind", String.class)),
        row.get("raised_on", LocalDate.class),
        author(row),
        addressee(row),
        new Topic(
            row.get("topic_id", UUID.class),
            row.get("code", String.class),
            row.get("topic", String.class),
            row.get("topic_en", String.class)),
        row.get("text", String.class),
        row.get("due_on", LocalDate.class),
        row.get("overdue", Boolean.class),
        RecommendationStatus.valueOf(row.get("status", String.class)),
        row.get("answers", Integer.class),
        row.get("settled_on", LocalDate.class),
        row.get("reason", String.class),
        fulfilment(row),
        row.get("version", Long.class));
  }

  private static @Nullable RaisedAt conference(Tuple row) {
    return row.get("conference_id", UUID.class) == null
        ? null
        : new RaisedAt(
            row.get("conference", String.class),
            row.get("held_from", LocalDate.class),
            row.get("place", String.class));
  }

  private static @Nullable Addressee addressee(Tuple row) {
    UUID organization = row.get("addressee_organization_id", UUID.class);
    String name = row.get("addressee", String.class);
    return organization == null && name == null ? null : new Addressee(organization, name);
  }

  static @Nullable ByWhom author(Tuple row) {
    return new ByWhom.Kept(
            row.get("by_person", String.class),
            row.get("by_position", String.class),
            row.get("by_organization_id", UUID.class),
            row.get("by_name", String.class))
        .told(row.get("by_organization", String.class));
  }

  private static @Nullable Fulfilment fulfilment(Tuple row) {
    UUID regulation = row.get("regulation_id", UUID.class);
    String text = row.get("fulfilled_by", String.class);
    if (regulation == null) {
      return text == null ? null : new Fulfilment(null, text);
    }
    return new Fulfilment(
        new FulfillingRegulation(
            regulation,
            row.get("number", Integer.class),
            row.get("title", String.class),
            row.get("regulation_status", String.class),
            row.get("valid_from", LocalDate.class),
            row.get("valid_to", LocalDate.class)),
        null);
  }
}
