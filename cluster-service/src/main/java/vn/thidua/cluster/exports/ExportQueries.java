package vn.thidua.cluster.exports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.imports.file.Column;
import vn.thidua.cluster.imports.file.GivenRow.Reference;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.spreadsheets.TableWriter;

/** The register as a table that can be taken in again: then every row is there already. */
@ApplicationScoped
class ExportQueries {

  /** What an export is narrowed by; null means all. */
  record Filter(LocalDate asOf, @Nullable UUID under, @Nullable String kind) {}

  private static final int AT_ONCE = 1_000;

  /** The day and the document are those of the last thing that changed. */
  private static final String PAGE =
      """
      with recursive branch (id) as (
        select p.organization_id from organization_parent_entry p
         where p.parent_id = ? and daterange(p.valid_from, p.valid_to) @> cast(? as date)
        union
        select p.organization_id from branch b
          join organization_parent_entry p on p.parent_id = b.id
           and daterange(p.valid_from, p.valid_to) @> cast(? as date))
      select o.id, o.source, o.key, k.kind, n.name, n.name_en, c.org_code,
             parent.id as parent_id, parent.source as parent_source, parent.key as parent_key,
             last.valid_from, last.document
        from organization o
        join organization_name n on n.organization_id = o.id
         and daterange(n.valid_from, n.valid_to) @> cast(? as date)
        left join organization_kind_entry k on k.organization_id = o.id
         and daterange(k.valid_from, k.valid_to) @> cast(? as date)
        left join organization_code c on c.organization_id = o.id
         and daterange(c.valid_from, c.valid_to) @> cast(? as date)
        left join organization_parent_entry p on p.organization_id = o.id
         and daterange(p.valid_from, p.valid_to) @> cast(? as date)
        left join organization parent on parent.id = p.parent_id
       cross join lateral (
             select e.valid_from, e.document
               from (values (n.valid_from, n.document), (k.valid_from, k.document),
                            (c.valid_from, c.document), (p.valid_from, p.document))
                    as e (valid_from, document)
              order by e.valid_from desc nulls last, e.document nulls last limit 1) last
       where (cast(? as uuid) is null or o.id in (select id from branch))
         and (cast(? as text) is null or k.kind = ?)
         and (cast(? as uuid) is null or o.id > ?)
       order by o.id limit %d
      """
          .formatted(AT_ONCE);

  private final DataSource database;

  ExportQueries(DataSource database) {
    this.database = database;
  }

  void write(Filter filter, Language language, TableWriter table) throws IOException {
    table.row(Arrays.stream(Column.values()).map(column -> column.head(language)).toList());
    UUID after = null;
    List<Exported> page;
    do {
      page = page(filter, after);
      for (Exported row : page) {
        table.row(row.cells());
        after = row.id();
      }
    } while (page.size() == AT_ONCE);
  }

  private record Exported(UUID id, List<String> cells) {}

  private List<Exported> page(Filter filter, @Nullable UUID after) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(PAGE)) {
      int place = 1;
      select.setObject(place++, filter.under());
      for (int i = 0; i < 6; i++) {
        select.setObject(place++, filter.asOf());
      }
      select.setObject(place++, filter.under());
      select.setString(place++, filter.kind());
      select.setString(place++, filter.kind());
      select.setObject(place++, after);
      select.setObject(place, after);
      List<Exported> rows = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(exported(row));
        }
      }
      return rows;
    } catch (SQLException failure) {
      throw new IllegalStateException("the register cannot be read", failure);
    }
  }

  private static Exported exported(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    Reference own = reference(row, id, "");
    UUID parentId = row.getObject("parent_id", UUID.class);
    Reference parent = parentId == null ? null : reference(row, parentId, "parent_");
    return new Exported(
        id,
        List.of(
            own.source(),
            own.key(),
            text(row.getString("kind")),
            text(row.getString("name")),
            text(row.getString("name_en")),
            text(row.getString("org_code")),
            parent == null || parent.source().equals(own.source()) ? "" : parent.source(),
            parent == null ? "" : parent.key(),
            text(row.getString("valid_from")),
            text(row.getString("document"))));
  }

  private static Reference reference(ResultSet row, UUID id, String prefix) throws SQLException {
    String source = row.getString(prefix + "source");
    String key = row.getString(prefix + "key");
    return source == null || key == null
        ? new Reference(Reference.THIS_SYSTEM, id.toString())
        : new Reference(source, key);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
