package vn.thidua.systemtests.faults.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.thidua.systemtests.faults.site.Site;

/** Reads what services have heard of each other's domains, and those domains themselves. */
final class MirrorReader {

  /**
   * @param source query on the owner's tables
   * @param projection query on the projection with the same columns
   */
  private record Pair(String name, String source, String projection) {}

  private static final List<Pair> ALL =
      List.of(
          new Pair(
              "known_organizer",
              "select id, name, version from organizer",
              "select id, name, version from known_organizer"),
          new Pair(
              "known_organization_name",
              "select organization_id, name, name_en, valid_from, valid_to from organization_name",
              "select organization_id, name, name_en, valid_from, valid_to"
                  + " from known_organization_name"),
          new Pair(
              "known_mandate",
              "select id, subject, role, coalesce(organization_id, organizer_id) as target,"
                  + " valid_from, valid_to, version from mandate",
              "select id, subject, role, target_id as target, valid_from, valid_to, version"
                  + " from known_mandate"),
          new Pair(
              "known_member",
              "select cluster_id, organization_id, position, valid_from, valid_to"
                  + " from cluster_member",
              "select cluster_id, organization_id, position, valid_from, valid_to"
                  + " from known_member"),
          new Pair(
              "known_succession",
              "select id, effective_on as on_date, status, rectified_by is not null as rectified,"
                  + " version from succession",
              "select id, on_date, status, rectified, version from known_succession"),
          new Pair(
              "known_succession_part",
              "select succession_id, organization_id, role from succession_part"
                  + " where organization_id is not null",
              "select succession_id, organization_id, role from known_succession_part"));

  private static final List<Pair> SCORING =
      List.of(
          new Pair(
              "known_organization",
              "select o.id, k.kind, o.version from organization o"
                  + " join lateral (select e.kind from organization_kind_entry e"
                  + " where e.organization_id = o.id"
                  + " order by e.valid_from desc nulls last, e.valid_to desc nulls first, e.id desc"
                  + " limit 1) k on true",
              "select id, kind, version from known_organization"),
          new Pair(
              "known_cluster",
              "select id, organizer_id, name, name_en, type, version from cluster",
              "select id, organizer_id, name, name_en, type, version from known_cluster"),
          new Pair(
              "known_leader",
              "select id, cluster_id, year, organization_id, role, permanent, valid_from, ended_on"
                  + " from cluster_leader",
              "select id, cluster_id, year, organization_id, role, permanent, valid_from, ended_on"
                  + " from known_leader"),
          new Pair(
              "known_agreement",
              "select id, cluster_id, year, status, closed_on, version from agreement",
              "select id, cluster_id, year, status, closed_on, version from known_agreement"),
          new Pair(
              "known_agreement_party who signed",
              "select agreement_id, organization_id from agreement_signature"
                  + " where withdrawn_at is null",
              "select agreement_id, organization_id from known_agreement_party where signed"));

  private static final List<Pair> AWARDS =
      List.of(
          new Pair(
              "known_organization",
              "select o.id, k.kind, o.ended_on, o.version from organization o"
                  + " join lateral (select e.kind from organization_kind_entry e"
                  + " where e.organization_id = o.id"
                  + " order by e.valid_from desc nulls last, e.valid_to desc nulls first, e.id desc"
                  + " limit 1) k on true",
              "select id, kind, ended_on, version from known_organization"),
          new Pair(
              "known_cluster",
              "select id, organizer_id, name, type, version from cluster",
              "select id, organizer_id, name, type, version from known_cluster"));

  /** Cluster-service keeps of the others what they have in hand and what they announced. */
  private static final List<Pair> SHEETS =
      List.of(
          new Pair(
              "known_period",
              "select id, year, starts_on, ends_on, status, version from period",
              "select id, year, starts_on, ends_on, status, version from known_period"),
          new Pair(
              "known_work of sheets",
              "select id, organization_id, cluster_id, period_id, version,"
                  + " case when closed_by is null then status else 'CLOSED' end as status"
                  + " from score_sheet",
              "select id, organization_id, cluster_id, period_id, version, status"
                  + " from known_work where kind = 'SHEET'"),
          new Pair(
              "known_ranking",
              "select id, period_id, cluster_id, year, status, computed_at from ranking"
                  + " where published_at is not null",
              "select id, period_id, cluster_id, year, status, computed_at from known_ranking"),
          new Pair(
              "known_ranking_row",
              "select ranking_id, organization_id, rank, tied, barred, round(total, 2) as total"
                  + " from ranking_row where ranking_id in ("
                  + "select id from ranking where published_at is not null)",
              "select ranking_id, organization_id, rank, tied, barred, round(total, 2) as total"
                  + " from known_ranking_row"));

  private static final List<Pair> DECIDED =
      List.of(
          new Pair(
              "known_work of proposals",
              "select id, organization_id, ranking_cluster_id as cluster_id, year, status, version"
                  + " from proposal",
              "select id, organization_id, cluster_id, year, status, version"
                  + " from known_work where kind = 'PROPOSAL'"),
          new Pair(
              "known_award",
              "select a.id, a.decision_id, d.number as decision_number, a.decided_on, d.authority,"
                  + " d.issuing_organization_id, a.award_type, a.level,"
                  + " a.subject = 'PERSON' as person, a.organization_id, a.year, a.revoked_on,"
                  + " d.version from award a join award_decision d on d.id = a.decision_id",
              "select id, decision_id, decision_number, decided_on, authority,"
                  + " issuing_organization_id, award_type, level, person, organization_id, year,"
                  + " revoked_on, version from known_award"),
          new Pair(
              "known_award_total",
              "select id, organizer_id, cluster_id, year, count, collectives, individuals, note,"
                  + " version from award_total",
              "select id, organizer_id, cluster_id, year, count, collectives, individuals, note,"
                  + " version from known_award_total"),
          new Pair(
              "known_award_type",
              "select t.id, t.code, v.name, v.name_en, t.version from award_type t"
                  + " join lateral (select name, name_en from award_type_version"
                  + " where award_type_id = t.id order by valid_from desc limit 1) v on true",
              "select id, code, name, name_en, version from known_award_type"));

  private final Site site;

  MirrorReader(Site site) {
    this.site = site;
  }

  List<Mirror> read() throws SQLException {
    List<Mirror> mirrors = new ArrayList<>();
    mirrors.addAll(mirrors(Site.CLUSTER, Site.SCORING, ALL));
    mirrors.addAll(mirrors(Site.CLUSTER, Site.SCORING, SCORING));
    mirrors.addAll(mirrors(Site.CLUSTER, Site.AWARDS, ALL));
    mirrors.addAll(mirrors(Site.CLUSTER, Site.AWARDS, AWARDS));
    mirrors.addAll(mirrors(Site.SCORING, Site.CLUSTER, SHEETS));
    mirrors.addAll(mirrors(Site.AWARDS, Site.CLUSTER, DECIDED));
    return mirrors;
  }

  private List<Mirror> mirrors(String source, String consumer, List<Pair> pairs)
      throws SQLException {
    List<Mirror> mirrors = new ArrayList<>();
    try (Connection owner = site.database(source);
        Connection other = site.database(consumer)) {
      for (Pair pair : pairs) {
        mirrors.add(
            new Mirror(
                consumer + " " + pair.name(),
                rows(owner, pair.source()),
                rows(other, pair.projection())));
      }
    }
    return mirrors;
  }

  private static Set<String> rows(Connection connection, String query) throws SQLException {
    Set<String> rows = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select row_to_json(t)::text from (" + query + ") t")) {
      while (row.next()) {
        rows.add(row.getString(1));
      }
    }
    return rows;
  }
}
