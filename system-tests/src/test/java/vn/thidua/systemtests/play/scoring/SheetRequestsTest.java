package vn.thidua.systemtests.play.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.systemtests.casefile.CaseFiles;
import vn.thidua.systemtests.client.Call;
import vn.thidua.systemtests.play.stage.Played;
import vn.thidua.systemtests.play.stage.Written;

class SheetRequestsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final CaseFiles GIVEN =
      CaseFiles.given(CaseFiles.WORKED_EXAMPLE)
          .with(
              "/sheets",
              """
              [{'organization':'b','bars':['LATE'],'entries':[
                {'criterion':'I.1','target':'100','actual':'110'},
                {'criterion':'I.2','headReview':{'target':'5','actual':'4','comment':''}},
                {'criterion':'I.4'},
                {'criterion':'II.1','assigned':false},
                {'criterion':'III.1','count':'4','evidence':2,'explanation':'Vì sao',
                 'officeReview':{'rejected':true,'comment':'Không rõ'}},
                {'criterion':'II.2','points':'9','headReview':{'comment':''}}]}]
              """)
          .without("/expect");

  @Test
  void shouldSendTheWholeSelfScoreAtOnce() throws IOException {
    // When
    Call call = requests().selfScore(stored());
    // Then
    assertThat(call.path()).isEqualTo("/score-sheets/s1/self-score");
    assertThat(call.ifMatch()).isEqualTo("\"7\"");
    assertThat(call.body())
        .hasToString(
            json("""
            {'entries':[
              {'criterion':'I.1','target':'100','actual':'110'},
              {'criterion':'I.4'},
              {'criterion':'II.1','assigned':false},
              {'criterion':'III.1','count':4,
               'evidence':[{'title':'Minh chứng 1'},{'title':'Minh chứng 2'}]},
              {'criterion':'II.2','points':'9'}]}
            """)
                .toString());
  }

  @Test
  void shouldKnowThePlaceInTheFile_whenALineIsRefused() throws IOException {
    // When
    Call call = requests().selfScore(stored());
    // Then
    assertThat(call.places().inFile("/entries/3/count")).isEqualTo("/sheets/0/entries/4/count");
    assertThat(call.places().inFile("/entries/3/evidence/1/title"))
        .isEqualTo("/sheets/0/entries/4/evidence");
  }

  @Test
  void shouldSendOnlyReviewsThatSaySomething() throws IOException {
    // When
    Call head = requests().review(stored(), ReviewStage.HEAD);
    Call office = requests().review(stored(), ReviewStage.OFFICE);
    // Then
    assertThat(head.body())
        .isEqualTo(json("{'entries':[{'criterion':'I.2','target':'5','actual':'4'}]}"));
    assertThat(head.places().inFile("/entries/0/target"))
        .isEqualTo("/sheets/0/entries/1/headReview/target");
    assertThat(office.path()).isEqualTo("/score-sheets/s1/office-review");
    assertThat(office.body())
        .isEqualTo(
            json("{'entries':[{'criterion':'III.1','rejected':true,'comment':'Không rõ'}]}"));
  }

  @Test
  void shouldSendExplanationsAndBars() throws IOException {
    // When
    Call explanations = requests().explanations(stored());
    Call bar = requests().bar(stored(), 0);
    // Then
    assertThat(explanations.body())
        .isEqualTo(json("{'entries':[{'criterion':'III.1','text':'Vì sao'}]}"));
    assertThat(explanations.places().inFile("/entries/0/text"))
        .isEqualTo("/sheets/0/entries/4/explanation");
    assertThat(bar.path()).isEqualTo("/score-sheets/s1/bars");
    assertThat(bar.places().inFile("/code")).isEqualTo("/sheets/0/bars/0");
  }

  @Test
  void shouldSendNoZerosThatSayNothing() {
    // Given
    BigDecimal long20 = new BigDecimal("20.50000000000");
    BigDecimal hundred = new BigDecimal("100.00");
    // When
    List<String> written = List.of(Written.plain(long20), Written.plain(hundred));
    // Then
    assertThat(written).containsExactly("20.5", "100");
  }

  private static SheetRequests requests() {
    return new SheetRequests(GIVEN.read(), new Played(), 0);
  }

  private static JsonNode stored() throws IOException {
    return json("{'id':'s1','version':7,'status':'DRAFT'}");
  }

  private static JsonNode json(String text) throws IOException {
    return JSON.readTree(text.replace('\'', '"'));
  }
}
