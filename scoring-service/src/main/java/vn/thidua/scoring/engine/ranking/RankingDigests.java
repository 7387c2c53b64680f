package vn.thidua.scoring.engine.ranking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The digests of what goes into a ranking and of what comes out of it: SHA-256, in hexadecimal,
 * over the UTF-8 bytes of RFC 8785 JSON. Decimals are plain shortest strings ({@code "20"}, {@code
 * "0.5"}), members go by the text of their organization's id, criteria by code in UTF-16 order.
 * Equal input gives equal digests, in whatever order it came.
 *
 * <p>The input is
 *
 * <pre>{@code
 * {"members": [{"bars": [code …], "entries": [entry …] | null, "organization": id} …],
 *  "scheme": {"nodes": [node …], "tieBreaks": [text …], "totalPoints": decimal, "version": id}}
 * }</pre>
 *
 * An entry is <code>{"criterion", "state"}</code> and, if its state is SCORED, the fields that its
 * method uses ({@code actual}, {@code count}, {@code passed}, {@code points}, {@code target}).
 * Entries without a value are left out, since an entry that says nothing and no entry are the same;
 * {@code entries} is null without a sheet. A leaf's node is {@code code, direction} (measured
 * methods) {@code , evidenceRequired, maxPoints, method, parent, pointsPerItem} (PER_ITEM) {@code ,
 * steps} (BANDS, the best first); a group's is {@code code, maxPoints} (a cap) {@code , parent}
 * (below the top) {@code , part}. Titles, comments, explanations, the order of members and stages
 * that were overruled influence no result and are not in it.
 *
 * <p>The output is
 *
 * <pre>{@code
 * {"rows": [{"barred", "bars", "base", "bonus", "ceiling",
 *            "leaves": [{"criterion", "points", "state"} …],
 *            "organization", "penalty", "rank": number | null, "tied", "total"} …]}
 * }</pre>
 *
 * The points of groups are not in it: they follow from the leaves.
 */
public final class RankingDigests {

  private RankingDigests() {}

  /**
   * The digest of what goes in.
   *
   * @param schemeVersion names the version of the scheme, which never changes once it is published
   */
  public static String ofInput(String schemeVersion, RankingInput input) {
    return sha256(inputJson(schemeVersion, input));
  }

  /** The digest of what comes out. */
  public static String ofOutput(ClusterRanking ranking) {
    return sha256(outputJson(ranking));
  }

  /** The text that {@link #ofInput} digests. */
  public static String inputJson(String schemeVersion, RankingInput input) {
    return InputJson.of(schemeVersion, input);
  }

  /** The text that {@link #ofOutput} digests. */
  public static String outputJson(ClusterRanking ranking) {
    CanonicalJson json = new CanonicalJson();
    json.beginObject().key("rows").beginArray();
    ranking.rows().stream()
        .sorted(Comparator.comparing(row -> row.organizationId().toString()))
        .forEach(row -> row(json, row));
    return json.endArray().endObject().toString();
  }

  private static void row(CanonicalJson json, RankingRow row) {
    json.beginObject().key("barred").value(row.barred());
    json.key("bars");
    texts(json, row.bars());
    json.key("base").value(row.base());
    json.key("bonus").value(row.bonus());
    json.key("ceiling").value(row.ceiling());
    json.key("leaves").beginArray();
    row.leaves().stream()
        .sorted(Comparator.comparing(LeafResult::criterion))
        .forEach(leaf -> leaf(json, leaf));
    json.endArray();
    json.key("organization").value(row.organizationId().toString());
    json.key("penalty").value(row.penalty());
    json.key("rank");
    if (row.rank() == null) {
      json.nullValue();
    } else {
      json.value(row.rank().intValue());
    }
    json.key("tied").value(row.tied());
    json.key("total").value(row.total()).endObject();
  }

  private static void leaf(CanonicalJson json, LeafResult leaf) {
    json.beginObject();
    json.key("criterion").value(leaf.criterion());
    json.key("points").value(leaf.points());
    json.key("state").value(leaf.state().name());
    json.endObject();
  }

  static void texts(CanonicalJson json, List<String> texts) {
    json.beginArray();
    texts.forEach(json::value);
    json.endArray();
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
