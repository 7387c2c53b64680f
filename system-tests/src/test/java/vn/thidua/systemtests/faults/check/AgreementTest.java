package vn.thidua.systemtests.faults.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class AgreementTest {

  @Test
  void shouldAgree_whenTheViewHasMore() throws IOException {
    assertThat(
            Agreement.differences(
                json("{'a': 1, 'n': null, 'l': [{'id': '2', 'x': '1.0'}, {'id': '1'}]}"),
                json("{'a': '1', 'b': 2, 'l': [{'id': '2', 'x': '1.00'}, {'id': '1', 'y': 3}]}")))
        .isEmpty();
  }

  @Test
  void shouldDisagree_whenEntriesComeInAnotherOrder() throws IOException {
    assertThat(
            Agreement.differences(
                json("{'l': [{'from': null, 'x': 1}, {'from': '2020-01-01', 'x': 2}]}"),
                json("{'l': [{'from': '2020-01-01', 'x': 2}, {'from': null, 'x': 1}]}")))
        .hasSize(4);
  }

  @Test
  void shouldName_whenSomethingIsMissingOrOther() throws IOException {
    assertThat(
            Agreement.differences(
                json("{'a': 1, 'b': {'c': 'x'}, 'l': [1, 2]}"),
                json("{'a': 2, 'b': {}, 'l': [1]}")))
        .hasSize(3)
        .anySatisfy(text -> assertThat(text).startsWith("/a is 2"))
        .anySatisfy(text -> assertThat(text).startsWith("/b/c is missing"))
        .anySatisfy(text -> assertThat(text).startsWith("/l is [1]"));
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text.replace('\'', '"'));
  }
}
