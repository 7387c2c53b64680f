package vn.thidua.scoring.schemes.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.Text;
import vn.thidua.platform.spreadsheets.TableLimits;
import vn.thidua.platform.spreadsheets.TableRow;
import vn.thidua.platform.spreadsheets.UnreadableTable;
import vn.thidua.platform.spreadsheets.XlsxTable;
import vn.thidua.scoring.engine.scheme.Band;
import vn.thidua.scoring.engine.scheme.SchemeNode;
import vn.thidua.scoring.schemes.SchemeContent;

/**
 * Reads a scheme out of a workbook like those that {@link SchemeWorkbook} writes. Whether the
 * scheme is a sound one is not asked here: a draft may break rules.
 */
public final class SchemeFile {

  private static final int MOST_NODES = 1_000;
  private static final int MOST_BANDS = 100;
  private static final int MOST_BAND_ROWS = 20_000;
  private static final int MOST_TIE_BREAKS = 100;
  private static final int LONGEST_CODE = 64;
  private static final int LONGEST_TITLE = 1_000;
  private static final int LONGEST_TIE_BREAK = 100;
  private static final int FIRST_YEAR = 1945;
  private static final int LAST_YEAR = 2200;

  /** Heads and keys besides. */
  private static final TableLimits LIMITS =
      new TableLimits(MOST_BAND_ROWS + 2, 16, 4_000, 16L << 20);

  /** Of several criteria with one code, the bands of each. */
  private record Owner(String code, int occurrence) {}

  private final FileErrors errors = new FileErrors();
  private final SheetRows<CriterionColumn> criteria =
      new SheetRows<>(FileSheet.CRITERIA, CriterionColumn.values(), MOST_NODES, errors);
  private final SheetRows<BandColumn> bands =
      new SheetRows<>(FileSheet.BANDS, BandColumn.values(), MOST_BAND_ROWS, errors);
  private final SheetRows<HeadColumn> head =
      new SheetRows<>(
          FileSheet.SCHEME,
          HeadColumn.values(),
          HeadField.values().length + MOST_TIE_BREAKS,
          errors);
  private final Map<Integer, SheetRows<?>> sheets = new HashMap<>();

  private SchemeFile() {}

  /** 400 with everything that is wrong, each thing by its sheet, row and column. */
  public static SchemeContent read(byte[] file) {
    SchemeFile reading = new SchemeFile();
    try {
      XlsxTable.readSheets(
          new ByteArrayInputStream(file), LIMITS, FileSheet.values().length, reading::take);
    } catch (UnreadableTable refused) {
      throw refused.problem();
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
    return reading.content();
  }

  /** A sheet is known by its heads, and by its place if they are not right. */
  private void take(int sheet, TableRow row) {
    SheetRows<?> known =
        sheets.computeIfAbsent(
            sheet,
            first -> {
              List<SheetRows<?>> all = List.of(criteria, bands, head);
              return all.stream()
                  .filter(rows -> !sheets.containsValue(rows) && rows.isHeadedBy(row))
                  .findFirst()
                  .orElse(all.get(first));
            });
    known.take(row);
  }

  private SchemeContent content() {
    requireThere(FileSheet.CRITERIA, criteria.isThere());
    requireThere(FileSheet.SCHEME, head.isThere());
    errors.throwIfAny();
    Map<Owner, List<@Nullable Band>> bandsOf = bands();
    List<SchemeNode> nodes = nodes(bandsOf);
    SchemeContent content = head(nodes);
    errors.throwIfAny();
    return content;
  }

  private void requireThere(FileSheet sheet, boolean there) {
    if (!there) {
      errors.refuseOnce(
          sheet,
          "missing-sheet",
          new Text(
              "Thiếu trang \"" + sheet.names().vi() + "\"",
              "The sheet " + sheet.names().en() + " is missing"));
    }
  }

  private Map<Owner, List<@Nullable Band>> bands() {
    Map<String, Integer> codes = new HashMap<>();
    criteria.rows().forEach(row -> codes.merge(row.text(CriterionColumn.CODE), 1, Integer::sum));
    Map<Owner, List<@Nullable Band>> bandsOf = new HashMap<>();
    for (SheetRows.Cells<BandColumn> row : bands.rows()) {
      RowValues<BandColumn> values = new RowValues<>(FileSheet.BANDS, row, errors);
      String code = values.requiredText(BandColumn.CODE, LONGEST_CODE);
      int occurrence = values.whole(BandColumn.OCCURRENCE, 1, MOST_NODES);
      BigDecimal threshold = values.requiredDecimal(BandColumn.THRESHOLD);
      BigDecimal points = values.requiredDecimal(BandColumn.POINTS);
      if (!code.isBlank() && codes.getOrDefault(code, 0) < occurrence) {
        values.refuse(
            BandColumn.CODE,
            "unknown-criterion",
            Text.of("Không có tiêu chí %s", "There is no criterion %s", code));
      }
      List<@Nullable Band> ofOne =
          bandsOf.computeIfAbsent(new Owner(code, occurrence), unseen -> new ArrayList<>());
      if (ofOne.size() >= MOST_BANDS) {
        values.refuse(
            BandColumn.CODE,
            "too-many-bands",
            Text.of("Một tiêu chí có nhiều nhất %d mức", "A criterion has at most %d", MOST_BANDS));
      } else {
        ofOne.add(new Band(threshold, points));
      }
    }
    return bandsOf;
  }

  private List<SchemeNode> nodes(Map<Owner, List<@Nullable Band>> bandsOf) {
    List<SchemeNode> nodes = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (SheetRows.Cells<CriterionColumn> row : criteria.rows()) {
      if (!row.texts().keySet().equals(Set.of(CriterionColumn.NUMBER))) {
        RowValues<CriterionColumn> values = new RowValues<>(FileSheet.CRITERIA, row, errors);
        String code = values.requiredText(CriterionColumn.CODE, LONGEST_CODE);
        String parent = values.text(CriterionColumn.PARENT, LONGEST_CODE);
        Owner owner = new Owner(code, seen.merge(code, 1, Integer::sum));
        nodes.add(
            new SchemeNode(
                code,
                parent.isEmpty() ? null : parent,
                values.constant(CriterionColumn.PART, Choices.PARTS),
                values.text(CriterionColumn.TITLE, LONGEST_TITLE),
                values.decimal(CriterionColumn.MAX_POINTS),
                values.constant(CriterionColumn.METHOD, Choices.METHODS),
                values.constant(CriterionColumn.DIRECTION, Choices.DIRECTIONS),
                values.decimal(CriterionColumn.POINTS_PER_ITEM),
                Objects.requireNonNullElse(bandsOf.get(owner), List.<@Nullable Band>of()),
                values.flag(CriterionColumn.EVIDENCE_REQUIRED)));
      }
    }
    return nodes;
  }

  private SchemeContent head(List<SchemeNode> nodes) {
    Map<HeadField, RowValues<HeadColumn>> single = new EnumMap<>(HeadField.class);
    List<String> tieBreaks = new ArrayList<>();
    for (SheetRows.Cells<HeadColumn> row : head.rows()) {
      RowValues<HeadColumn> values = new RowValues<>(FileSheet.SCHEME, row, errors);
      String name = values.requiredText(HeadColumn.FIELD, LONGEST_TIE_BREAK);
      HeadField field = HeadField.of(name).orElse(null);
      if (field == HeadField.TIE_BREAK) {
        tieBreaks.add(values.text(HeadColumn.VALUE, LONGEST_TIE_BREAK));
      } else if (field == null || single.put(field, values) != null) {
        values.refuse(
            HeadColumn.FIELD,
            field == null ? "unknown-value" : "repeated-field",
            Text.of(
                "Không có mục \"%s\", hoặc mục này lặp lại",
                "There is no field %s, or it is there twice", name));
      }
    }
    RowValues<HeadColumn> year = single.get(HeadField.YEAR);
    RowValues<HeadColumn> title = single.get(HeadField.TITLE);
    RowValues<HeadColumn> total = single.get(HeadField.TOTAL_POINTS);
    if (year == null || title == null || total == null) {
      errors.refuseOnce(
          FileSheet.SCHEME,
          "required",
          new Text(
              "Phải có đủ Năm, Tên bảng chấm điểm và Tổng điểm",
              "Year, Title and Total points must all be there"));
      errors.throwIfAny();
    }
    return new SchemeContent(
        Objects.requireNonNull(year).whole(HeadColumn.VALUE, FIRST_YEAR, LAST_YEAR),
        Objects.requireNonNull(title).requiredText(HeadColumn.VALUE, LONGEST_TITLE),
        Objects.requireNonNull(total).requiredDecimal(HeadColumn.VALUE),
        tieBreaks,
        nodes);
  }
}
