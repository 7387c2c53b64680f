package vn.thidua.cluster.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.imports.file.RegisterFile;
import vn.thidua.cluster.imports.file.RowError;
import vn.thidua.cluster.imports.file.RowOutcome;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.spreadsheets.CsvText;
import vn.thidua.platform.spreadsheets.TableWriter;

@ApplicationScoped
class ImportQueries {

  private static final String IMPORTS =
      """
      select i.id, i.format, i.dry_run, i.status, i.total, i.created, i.changed, i.unchanged,
             i.refused, i.submitted_by, i.submitted_at, i.finished_at, i.version
        from organization_import i
      """;

  private static final String ROWS =
      """
      select r.id, r.number, r.outcome, r.source, r.key, r.name, r.organization_id,
             cast(r.errors as text) as errors
        from organization_import_row r
      """;

  private static final int AT_ONCE = 1_000;
  private static final TypeReference<List<RowError>> ERRORS = new TypeReference<>() {};

  private final EntityManager entities;
  private final ObjectMapper json;

  ImportQueries(EntityManager entities, ObjectMapper json) {
    this.entities = entities;
    this.json = json;
  }

  Page<ImportViews.OrganizationImport> list(@Nullable ImportStatus status, PageRequest request) {
    Where where =
        new Where()
            .and("i.status = :status", "status", status == null ? null : status.name())
            .and("i.id > :after", "after", request.after());
    return request.page(
        tuples(IMPORTS + where.clause() + " order by i.id", where, request.fetch()).stream()
            .map(ImportQueries::one)
            .toList(),
        ImportViews.OrganizationImport::id);
  }

  Optional<ImportViews.OrganizationImport> one(UUID id) {
    Where where = new Where().and("i.id = :id", "id", id);
    return tuples(IMPORTS + where.clause(), where, 1).stream().findFirst().map(ImportQueries::one);
  }

  Page<ImportViews.ImportedRow> rows(
      UUID importId, @Nullable RowOutcome outcome, Language language, PageRequest request) {
    return request.page(
        rows(importId, outcome, language, request.after(), request.fetch()),
        ImportViews.ImportedRow::id);
  }

  /** All of them with their errors, a line for each error. */
  void report(UUID importId, Language language, TableWriter table) throws IOException {
    table.row(titles(language));
    UUID after = null;
    List<ImportViews.ImportedRow> rows;
    do {
      rows = rows(importId, null, language, after, AT_ONCE);
      for (ImportViews.ImportedRow row : rows) {
        write(row, table);
        after = row.id();
      }
    } while (rows.size() == AT_ONCE);
  }

  private static void write(ImportViews.ImportedRow row, TableWriter table) throws IOException {
    List<ImportViews.Error> errors =
        row.errors().isEmpty() ? List.of(new ImportViews.Error(null, "", "")) : row.errors();
    for (ImportViews.Error error : errors) {
      table.row(
          List.of(
              Integer.toString(row.number()),
              row.outcome().name(),
              CsvText.text(row.source()),
              CsvText.text(row.key()),
              CsvText.text(row.name()),
              CsvText.text(row.organizationId()),
              CsvText.text(error.column()),
              error.rule(),
              error.message()));
    }
  }

  private static List<String> titles(Language language) {
    return switch (language) {
      case VI ->
          List.of(
              "Dòng",
              "Kết quả",
              "Nguồn",
              "Mã",
              "Tên",
              "Đơn vị",
              "Cột",
              "Quy tắc",
              "Lời giải thích");
      case EN ->
          List.of(
              "Row",
              "Outcome",
              "Source",
              "Key",
              "Name",
              "Organization",
              "Column",
              "Rule",
              "Message");
    };
  }

  private List<ImportViews.ImportedRow> rows(
      UUID importId,
      @Nullable RowOutcome outcome,
      Language language,
      @Nullable UUID after,
      int most) {
    Where where =
        new Where()
            .and("r.import_id = :import", "import", importId)
            .and("r.outcome = :outcome", "outcome", outcome == null ? null : outcome.name())
            .and("r.id > :after", "after", after);
    return tuples(ROWS + where.clause() + " order by r.id", where, most).stream()
        .map(row -> row(row, language))
        .toList();
  }

  private ImportViews.ImportedRow row(Tuple row, Language language) {
    return new ImportViews.ImportedRow(
        row.get("id", UUID.class),
        row.get("number", Integer.class),
        RowOutcome.valueOf(row.get("outcome", String.class)),
        row.get("source", String.class),
        row.get("key", String.class),
        row.get("name", String.class),
        row.get("organization_id", UUID.class),
        errors(row.get("errors", String.class)).stream()
            .map(error ->
                new ImportViews.Error(error.column(), error.rule(), error.message().in(language)))
            .toList());
  }

  private List<RowError> errors(String text) {
    try {
      return json.readValue(text, ERRORS);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("errors are always JSON", impossible);
    }
  }

  private static ImportViews.OrganizationImport one(Tuple row) {
    int created = row.get("created", Integer.class);
    int changed = row.get("changed", Integer.class);
    int unchanged = row.get("unchanged", Integer.class);
    int refused = row.get("refused", Integer.class);
    return new ImportViews.OrganizationImport(
        row.get("id", UUID.class),
        RegisterFile.Format.valueOf(row.get("format", String.class)),
        row.get("dry_run", Boolean.class),
        ImportStatus.valueOf(row.get("status", String.class)),
        row.get("total", Integer.class),
        created + changed + unchanged + refused,
        created,
        changed,
        unchanged,
        refused,
        row.get("submitted_by", String.class),
        row.get("submitted_at", Instant.class),
        row.get("finished_at", Instant.class),
        row.get("version", Long.class));
  }

  @SuppressWarnings("unchecked") // created for tuples
  private List<Tuple> tuples(String sql, Where where, int most) {
    return where
        .bind(entities.createNativeQuery(sql, Tuple.class))
        .setMaxResults(most)
        .getResultList();
  }
}
