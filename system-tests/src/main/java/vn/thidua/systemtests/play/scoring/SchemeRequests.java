package vn.thidua.systemtests.play.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.CaseFile;
import vn.thidua.systemtests.casefile.CaseFile.Band;
import vn.thidua.systemtests.casefile.CaseFile.Node;
import vn.thidua.systemtests.casefile.CaseFile.Scheme;
import vn.thidua.systemtests.client.Call;
import vn.thidua.systemtests.client.Places;
import vn.thidua.systemtests.play.stage.Played;
import vn.thidua.systemtests.play.stage.Written;

/** The requests for the scheme and the period that is scored by it. */
public final class SchemeRequests {

  static final String SCHEME_KEY = "scheme";

  private final CaseFile file;
  private final Played played;

  public SchemeRequests(CaseFile file, Played played) {
    this.file = file;
    this.played = played;
  }

  String periodKey() {
    return "period-" + file.year();
  }

  Call draft(Scheme scheme) {
    return Call.post("/schemes", content(scheme)).madeFrom(places());
  }

  Call replacement(Scheme scheme, JsonNode stored) {
    return Call.put("/schemes/" + stored.path("id").asText(), content(scheme))
        .madeFrom(places())
        .ifStill(stored);
  }

  Call publication(JsonNode stored) {
    return Call.post("/schemes/" + stored.path("id").asText() + "/publish", null)
        .madeFrom(places())
        .ifStill(stored);
  }

  Call period() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("source", file.name());
    body.put("key", periodKey());
    body.put("organizerId", played.organizerId());
    body.put("schemeId", played.schemeId());
    body.put("year", file.year());
    body.put("title", "Kỳ chấm điểm năm " + file.year());
    body.putArray("clusterIds").add(played.clusterId());
    return Call.post("/periods", body)
        .madeFrom(new Places().from("/source", "/case").from("/year", "/year"));
  }

  private static Places places() {
    return new Places()
        .alike("", "/scheme")
        .from("/source", "/case")
        .from("/year", "/year")
        .alike("/nodes", "/scheme/nodes");
  }

  private ObjectNode content(Scheme scheme) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("source", file.name());
    body.put("key", SCHEME_KEY);
    body.put("organizerId", played.organizerId());
    body.put("year", file.year());
    body.put("title", scheme.title());
    body.put("totalPoints", Written.plain(scheme.totalPoints()));
    ArrayNode tieBreaks = body.putArray("tieBreaks");
    scheme.tieBreaks().forEach(tieBreaks::add);
    ArrayNode nodes = body.putArray("nodes");
    scheme.nodes().forEach(node -> nodes.add(node(node)));
    return body;
  }

  private static ObjectNode node(Node node) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("code", node.code());
    putIfSaid(body, "parent", node.parent());
    putIfSaid(body, "part", node.part());
    body.put("title", node.title());
    putIfSaid(body, "maxPoints", plain(node.maxPoints()));
    putIfSaid(body, "method", node.method() == null ? null : node.method().name());
    putIfSaid(body, "direction", node.direction());
    putIfSaid(body, "pointsPerItem", plain(node.pointsPerItem()));
    if (!node.bands().isEmpty()) {
      ArrayNode bands = body.putArray("bands");
      for (Band band : node.bands()) {
        bands
            .addObject()
            .put("threshold", Written.plain(band.threshold()))
            .put("points", Written.plain(band.points()));
      }
    }
    if (node.evidenceRequired()) {
      body.put("evidenceRequired", true);
    }
    return body;
  }

  private static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : Written.plain(number);
  }

  private static void putIfSaid(ObjectNode body, String field, @Nullable String value) {
    if (value != null) {
      body.put(field, value);
    }
  }
}
