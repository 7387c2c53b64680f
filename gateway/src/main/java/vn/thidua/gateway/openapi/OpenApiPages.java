package vn.thidua.gateway.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.thidua.gateway.answer.Page;
import vn.thidua.gateway.answer.PublicPages;
import vn.thidua.gateway.contract.Contracts;

/** The merged document, as JSON and as YAML. It is put together once, when the gateway starts. */
@Singleton
final class OpenApiPages implements PublicPages {

  private final Map<String, Page> pages;

  OpenApiPages(
      Contracts contracts,
      SignIn signIn,
      @ConfigProperty(name = "quarkus.application.version") String version)
      throws JsonProcessingException {
    ObjectNode document = document(Merge.of(contracts.all()), signIn, version);
    YAMLMapper yaml =
        YAMLMapper.builder().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER).build();
    this.pages =
        Map.of(
            "/api/openapi.json",
            Page.of("application/json", new JsonMapper().writeValueAsBytes(document)),
            "/api/openapi.yaml",
            Page.of("application/yaml", yaml.writeValueAsBytes(document)));
  }

  @Override
  public Map<String, Page> pages() {
    return pages;
  }

  private static ObjectNode document(ObjectNode merged, SignIn signIn, String version) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("openapi", "3.1.0");
    document
        .putObject("info")
        .put("title", "Thi Đua – API thi đua, khen thưởng / Emulation and commendation API")
        .put(
            "description",
            "Mọi thao tác của hệ thống, qua một cửa. Lỗi theo RFC 9457, tiếng Việt hoặc tiếng Anh"
                + " theo Accept-Language.\n\nEvery operation of the system, through one door."
                + " Errors follow RFC 9457, in Vietnamese or English by Accept-Language.")
        .put("version", version);
    document.putArray("servers").addObject().put("url", "/").put("description", "gateway");
    document.set("security", SignIn.security(Set.of()));
    document.setAll(merged);
    document.withObjectProperty("components").set("securitySchemes", signIn.schemes());
    return document;
  }
}
