package vn.thidua.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.gateway.contract.Contract;
import vn.thidua.gateway.contract.Contracts;
import vn.thidua.gateway.contract.Service;

class MergeTest {

  @Test
  void shouldKeepOne_whenTwoComponentsAreTheSame() throws IOException {
    ObjectNode merged =
        Merge.of(
            List.of(
                contract(
                    Service.CLUSTER,
                    "{components: {schemas: {Page: {type: object, title: a}}}, tags: [{name: t}]}"),
                contract(
                    Service.SCORING,
                    "{components: {schemas: {Page: {title: a, type: object}}}, tags: [{name: t}]}")));

    assertThat(merged.at("/components/schemas")).hasSize(1);
    assertThat(merged.path("tags")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{components: {schemas: {Page: {type: object}}}}"
            + "|{components: {schemas: {Page: {type: array}}}}|components/schemas/Page",
        "{components: {parameters: {Id: {in: path}}}}"
            + "|{components: {parameters: {Id: {in: query}}}}|components/parameters/Id",
        "{tags: [{name: t, description: a}]}|{tags: [{name: t, description: b}]}|tag t",
        "{paths: {/v1/a: {get: {operationId: list}}}}"
            + "|{paths: {/v1/b: {get: {operationId: list}}}}|operationId list",
      })
  void shouldStopWithTheName_whenTwoThingsShareOne(String one, String other, String name)
      throws IOException {
    List<Contract> contracts =
        List.of(contract(Service.CLUSTER, one), contract(Service.SCORING, other));

    assertThatThrownBy(() -> Merge.of(contracts))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll(name, "cluster", "scoring");
  }

  @Test
  void shouldNameEveryConflict_whenThereAreSeveral() throws IOException {
    List<Contract> contracts =
        List.of(
            contract(Service.CLUSTER, "{tags: [{name: t, x: 1}, {name: u, x: 1}]}"),
            contract(Service.SCORING, "{tags: [{name: t, x: 2}, {name: u, x: 2}]}"));

    assertThatThrownBy(() -> Merge.of(contracts)).hasMessageContainingAll("tag t", "tag u");
  }

  @ParameterizedTest
  @CsvSource({"/q/health", "/v2/organizers", "/v1", "/v1/Organizers", "/v1/{id}", "/v1/a/../b"})
  void shouldStop_whenADocumentHasAPathThatIsNotPublic(String path) {
    assertThatThrownBy(() -> contract(Service.CLUSTER, "{paths: {'%s': {}}}".formatted(path)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll("cluster", path);
  }

  private static Contract contract(Service service, String yaml) throws IOException {
    return Contracts.parse(
        service, new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }
}
