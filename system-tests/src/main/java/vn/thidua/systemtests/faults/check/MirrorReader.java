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

/** Reads what the other services have heard of cluster-service's domain, and that domain itself. */
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
                  + " from known_member"));

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
              "select id, cluster_id, year, organization_id, role, permanent, ended_on"
                  + " from cluster_leader",
              "select id, cluster_id, year, organization_id, role, permanent, ended_on"
                  + " from known_leader"));

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
              "select id, organizer_id, name, type, version from known_cluster"),
          new Pair(
              "known_member",
              "select cluster_id, organization_id, position, valid_from, valid_to"
                  + " from cluster_member",
              "select cluster_id, organization_id, position, valid_from, valid_to"
                  + " from known_member"));

  private final Site site;

  MirrorReader(Site site) {
    this.site = site;
  }

  List<Mirror> read() throws SQLException {
    List<Mirror> mirrors = new ArrayList<>();
    mirrors.addAll(mirrors(Site.SCORING, SCORING));
    mirrors.addAll(mirrors(Site.AWARDS, AWARDS));
    return mirrors;
  }

  private List<Mirror> mirrors(String consumer, List<Pair> ownPairs) throws SQLException {
    List<Pair> pairs = new ArrayList<>(ALL);
    pairs.addAll(ownPairs);
    List<Mirror> mirrors = new ArrayList<>();
    try (Connection owner = site.database(Site.CLUSTER);
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
