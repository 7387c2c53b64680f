package vn.thidua.systemtests.casefile;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The given cases, as they are and with something changed. */
public final class CaseFiles {

  public static final String WORKED_EXAMPLE = "worked-example";
  public static final String CLUSTER_2 = "cluster-2-2024";
  public static final String RED_RIVER_DELTA = "red-river-delta-2023";
  public static final String POLICE_347 = "police-347-2025";

  public static final String CLUSTER_2_REPORTED = "cluster-2-2024-reported";
  public static final String CLUSTER_2_REPORTED_AGAIN = "cluster-2-2024-reported-again";
  public static final String CLUSTER_1 = "cluster-1-2024";
  public static final String LANG_SON = "lang-son-2026-2030";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode tree;

  private CaseFiles(ObjectNode tree) {
    this.tree = tree;
  }

  public static CaseFiles given(String name) {
    String resource = "/cases/" + name + ".json";
    try (InputStream stream = CaseFiles.class.getResourceAsStream(resource)) {
      return new CaseFiles((ObjectNode) JSON.readTree(Objects.requireNonNull(stream, resource)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public static CaseFiles of(String json) {
    return new CaseFiles((ObjectNode) tree(json));
  }

  /** Sets what the pointer names to a JSON value; {@code -} appends to a list. */
  public CaseFiles with(String pointer, String json) {
    JsonPointer at = JsonPointer.compile(pointer);
    JsonNode parent = tree.at(at.head());
    String last = at.last().getMatchingProperty();
    if (parent instanceof ArrayNode list) {
      if (last.equals("-")) {
        list.add(tree(json));
      } else {
        list.set(Integer.parseInt(last), tree(json));
      }
    } else {
      ((ObjectNode) parent).set(last, tree(json));
    }
    return this;
  }

  public CaseFiles without(String pointer) {
    JsonPointer at = JsonPointer.compile(pointer);
    ((ObjectNode) tree.at(at.head())).remove(at.last().getMatchingProperty());
    return this;
  }

  public byte[] bytes() {
    return tree.toString().getBytes(StandardCharsets.UTF_8);
  }

  public CaseFile read() {
    try {
      return CaseFileReader.read(bytes());
    } catch (InvalidCaseException invalid) {
      throw new AssertionError(invalid.findings().toString(), invalid);
    }
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json.replace('\'', '"'));
    } catch (JsonProcessingException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }
}
