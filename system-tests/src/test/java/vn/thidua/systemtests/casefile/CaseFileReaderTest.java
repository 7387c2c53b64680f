package vn.thidua.systemtests.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.systemtests.casefile.place.Finding;

class CaseFileReaderTest {

  private static final String SMALLEST =
      "{'case':'x','year':'2023','organizations':[{'key':'a','name':'A'}],"
          + "'cluster':{'key':'c','name':'C'}}";

  @ParameterizedTest
  @ValueSource(strings = {CaseFiles.WORKED_EXAMPLE, CaseFiles.CLUSTER_2, CaseFiles.RED_RIVER_DELTA})
  void shouldReadAGivenCaseWhole(String name) {
    // Given
    CaseFiles given = CaseFiles.given(name);
    // When
    CaseFile file = given.read();
    // Then
    assertThat(file.name()).isEqualTo(name);
    assertThat(file.sheets()).hasSameSizeAs(file.cluster().members());
    assertThat(file.expected()).hasSameSizeAs(file.sheets());
  }

  @Test
  void shouldNameWhatIsNotPlayed_whenTheCaseHasIt() {
    // Given
    CaseFiles given =
        CaseFiles.given(CaseFiles.CLUSTER_2)
            .with("/cluster/leaders/0/person/organization", "'hanoi'")
            .with("/agreement", "{'signatories':['hanoi'],'pledges':[{'text':'Phấn đấu'}]}");
    // When
    CaseFile file = given.read();
    // Then
    assertThat(file.notPlayed())
        .containsExactly(
            "cluster/leaders/0/person/organization",
            "agreement/pledges/0",
            "agreement/signatories");
  }

  @Test
  void shouldNameThePlace_whenAPersonIsProposed() {
    // Given
    CaseFiles given =
        CaseFiles.given(CaseFiles.RED_RIVER_DELTA)
            .with(
                "/proposals/1",
                "{'awardType':'LABOUR_ORDER_3','decidedBy':'PRESIDENT',"
                    + "'person':{'name':'N','position':'P','organization':'hanam'}}")
            .without("/conferences");
    // When
    CaseFile file = given.read();
    // Then
    assertThat(file.notPlayed()).containsExactly("proposals/1/person");
    assertThat(file.proposals())
        .extracting(CaseFile.Proposal::pointer)
        .containsExactly("/proposals/0", "/proposals/2");
  }

  @Test
  void shouldReadWhatIsProposedAndDecided() {
    // Given
    CaseFiles given =
        CaseFiles.given(CaseFiles.RED_RIVER_DELTA)
            .with("/proposals/2/commendationType", "'MOVEMENT'")
            .with("/proposals/2/decision/issuer", "'hanam'")
            .without("/proposals/0/decision");
    // When
    CaseFile file = given.read();
    // Then
    List<CaseFile.Proposal> proposals = file.proposals();
    assertThat(proposals).hasSize(3);
    assertThat(proposals.getFirst().commendationType()).isEqualTo("MERIT");
    assertThat(proposals.getFirst().decision()).isNull();
    assertThat(proposals.getLast().commendationType()).isEqualTo("MOVEMENT");
    assertThat(proposals.getLast().decision())
        .satisfies(decision -> {
          assertThat(decision.number()).isEqualTo("02/QĐ-TTg-BK");
          assertThat(decision.date()).isEqualTo("2024-05-21");
          assertThat(decision.issuer()).isEqualTo("hanam");
          assertThat(decision.signer().position()).isEqualTo("Thủ tướng Chính phủ");
        });
    assertThat(proposals.get(1).isDecidedWith(proposals.get(2))).isFalse();
    assertThat(file.awardTotals())
        .isEqualTo(
            new CaseFile.AwardTotals(
                2023,
                18,
                7,
                11,
                "tập thể và cá nhân có thành tích xuất sắc được khen thưởng tại hội nghị"));
    assertThat(file.expectedAwards()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/proposals/0/awardType | 'Cờ thi đua' | /proposals/0/awardType",
        "/proposals/0/decidedBy | 'government' | /proposals/0/decidedBy",
        "/proposals/0/organization | 'nobody' | /proposals/0/organization",
        "/proposals/0/organization | ' ' | /proposals/0/organization",
        "/proposals/0/commendationType | 'GIFT' | /proposals/0/commendationType",
        "/proposals/0/colour | 'red' | /proposals/0/colour",
        "/proposals/0/person | {'name':'N'} | /proposals/0/organization",
        "/proposals/0 | 'flag' | /proposals/0",
        "/proposals/2/organization | 'hungyen' | /proposals/2",
        "/proposals/0/decision/date | '2024-02-30' | /proposals/0/decision/date",
        "/proposals/0/decision/number | '' | /proposals/0/decision/number",
        "/proposals/0/decision/issuer | 'nobody' | /proposals/0/decision/issuer",
        "/proposals/0/decision/issuer | '' | /proposals/0/decision/issuer",
        "/proposals/0/decision/title | 'x' | /proposals/0/decision/title",
        "/proposals/0/decision/signer | 'N' | /proposals/0/decision/signer",
        "/proposals/0/decision/signer/name | '' | /proposals/0/decision/signer/name",
        "/proposals/0/decision/signer/by | 'x' | /proposals/0/decision/signer/by",
        "/proposals/2/decision/date | '2024-05-22' | /proposals/2/decision/date",
        "/proposals/2/decision/signer/name | 'N' | /proposals/2/decision/signer",
        "/proposals/1/person | {'name':'N','organization':'z'} | /proposals/1/person/organization",
        "/proposals/1/person | {'position':'P'} | /proposals/1/person/name",
        "/expect/awards/2/organization | 'hungyen' | /expect/awards/2",
      })
  void shouldNameThePlace_whenSomethingAboutAwardsIsWrong(
      String pointer, String json, String place) {
    // Given
    CaseFiles changed = CaseFiles.given(CaseFiles.RED_RIVER_DELTA).with(pointer, json);
    // When
    List<Finding> findings = findings(changed.bytes());
    // Then
    assertThat(findings).extracting(Finding::pointer).contains(place);
    assertThat(findings).allSatisfy(finding -> assertThat(finding.english()).isNotBlank());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/proposals/0/awardType",
        "/proposals/0/decidedBy",
        "/proposals/0/organization",
        "/proposals/0/decision/number",
        "/proposals/0/decision/date",
        "/proposals/0/decision/signer",
        "/proposals/0/decision/signer/position",
        "/expect/awards/1/awardType",
      })
  void shouldNameWhatIsMissingAboutAwards(String pointer) {
    // Given
    CaseFiles changed = CaseFiles.given(CaseFiles.RED_RIVER_DELTA).without(pointer);
    // When
    List<Finding> findings = findings(changed.bytes());
    // Then
    assertThat(findings).extracting(Finding::pointer).contains(pointer);
  }

  @Test
  void shouldReadTheSmallestCase() {
    // When
    CaseFile file = CaseFiles.of(SMALLEST).read();
    // Then
    assertThat(file.year()).isEqualTo(2023);
    assertThat(file.scheme()).isNull();
    assertThat(file.expected()).isNull();
    assertThat(file.sheets()).isEmpty();
    assertThat(file.cluster().type()).isEqualTo("CLUSTER");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/organizations/0/parent | null",
        "/organizations/0/parent | 'b'",
        "/organizations/0/orgCode | 'G17.35.2'",
        "/organizations/0/kind | 'SOMETHING_NEW'",
        "/sheets/0/entries/6/count | 3",
        "/sheets/0/entries/6/evidence | '3'",
        "/sheets/1/entries/5/headReview/comment | ''",
        "/sheets/2/entries/3/actual | '-4.5'",
        "/sheets/1/entries/5/officeReview | {'rejected':true}",
        "/sheets/3/entries/2/target | '0'",
        "/sheets/0/entries/1 | {'criterion':'I.2','headReview':{'target':'6','actual':'5'}}",
        "/expect/ranking/0 | {'organization':'b'}",
        "/expect/ranking/0/rank | null",
        "/proposals | [{'awardType':'X','person':{'name':'N'},'decidedBy':'Y'}]",
        "/proposals | [{'awardType':'X_1','organization':'a','decidedBy':'Y'}]",
        "/proposals | [{'awardType':'X','organization':'a','decidedBy':'Y','commendationType':'MOVEMENT'}]",
        "/awardTotals | {'year':'2025','count':'7'}",
        "/awardTotals | {'year':2025,'count':7,'collectives':7,'note':''}",
        "/awardTotals | {'year':2025,'count':7,'collectives':3,'individuals':4}",
        "/expect/awards | []",
        "/expect | {'awards':[{'organization':'a','awardType':'X','decidedBy':'Y'}]}",
        "/scheme/tieBreaks | ['MOST_FULL_MARKS','GROUP:II']",
      })
  void shouldAccept(String pointer, String json) {
    // Given
    CaseFiles changed = CaseFiles.given(CaseFiles.WORKED_EXAMPLE).with(pointer, json);
    // When
    CaseFile file = changed.read();
    // Then
    assertThat(file.name()).isEqualTo(CaseFiles.WORKED_EXAMPLE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/case | '' | /case",
        "/case | 7 | /case",
        "/year | 2025.5 | /year",
        "/year | 'year' | /year",
        "/year | 20250 | /year",
        "/colour | 'red' | /colour",
        "/about | null | /about",
        "/illustrative | 'sheets' | /illustrative",
        "/organizations | {} | /organizations",
        "/organizations/1 | 'b' | /organizations/1",
        "/organizations/1/key | 'a' | /organizations/1/key",
        "/organizations/1/name | ' ' | /organizations/1/name",
        "/organizations/1/kind | 'lower' | /organizations/1/kind",
        "/organizations/1/orgCode | 'g17' | /organizations/1/orgCode",
        "/organizations/1/parent | 'nobody' | /organizations/1/parent",
        "/organizations/1/parent | 'b' | /organizations/1/parent",
        "/organizations/1/size | 3 | /organizations/1/size",
        "/cluster/type | 'CIRCLE' | /cluster/type",
        "/cluster/decision/date | '2025-02-30' | /cluster/decision/date",
        "/cluster/members/1 | 'nobody' | /cluster/members/1",
        "/cluster/members/1 | 'a' | /cluster/members/1",
        "/cluster/members/1 | 5 | /cluster/members/1",
        "/cluster/leaders/1/organization | 'nobody' | /cluster/leaders/1/organization",
        "/cluster/leaders/1/organization | 'a' | /cluster/leaders/1/organization",
        "/cluster/leaders/1/role | 'HEAD' | /cluster/leaders/1/role",
        "/cluster/leaders/1/role | 'BOSS' | /cluster/leaders/1/role",
        "/cluster/leaders/1/year | null | /cluster/leaders/1/year",
        "/cluster/leaders/1/person | {'position':'x'} | /cluster/leaders/1/person/name",
        "/scheme/totalPoints | 100 | /scheme/totalPoints",
        "/scheme/totalPoints | '1e2' | /scheme/totalPoints",
        "/scheme/tieBreaks/0 | 'GROUP:XX' | /scheme/tieBreaks/0",
        "/scheme/tieBreaks/0 | 'GROUP:I.1' | /scheme/tieBreaks/0",
        "/scheme/tieBreaks/0 | 'COIN' | /scheme/tieBreaks/0",
        "/scheme/nodes/0/part | 'TOP' | /scheme/nodes/0/part",
        "/scheme/nodes/1/part | 'BASE' | /scheme/nodes/1/part",
        "/scheme/nodes/1/code | 'I' | /scheme/nodes/1/code",
        "/scheme/nodes/1/parent | 'nowhere' | /scheme/nodes/1/parent",
        "/scheme/nodes/1/parent | 'I.2' | /scheme/nodes/1/parent",
        "/scheme/nodes/0/parent | 'I' | /scheme/nodes/0/parent",
        "/scheme/nodes/1/maxPoints | '0' | /scheme/nodes/1/maxPoints",
        "/scheme/nodes/1/maxPoints | 20.5 | /scheme/nodes/1/maxPoints",
        "/scheme/nodes/1/method | 'MAGIC' | /scheme/nodes/1/method",
        "/scheme/nodes/1/direction | 'SIDEWAYS' | /scheme/nodes/1/direction",
        "/scheme/nodes/1/pointsPerItem | '2' | /scheme/nodes/1/pointsPerItem",
        "/scheme/nodes/1/bands | [{'threshold':'1','points':'2'}] | /scheme/nodes/1/bands",
        "/scheme/nodes/4/bands | [] | /scheme/nodes/4/bands",
        "/scheme/nodes/4/bands/0/threshold | true | /scheme/nodes/4/bands/0/threshold",
        "/scheme/nodes/9/evidenceRequired | 'yes' | /scheme/nodes/9/evidenceRequired",
        "/sheets/1/organization | 'nobody' | /sheets/1/organization",
        "/sheets/1/organization | 'a' | /sheets/1/organization",
        "/sheets/4/bars/- | 'LEADER_DISCIPLINED' | /sheets/4/bars/1",
        "/sheets/0/entries/2/criterion | 'I.9' | /sheets/0/entries/2/criterion",
        "/sheets/0/entries/2/criterion | 'I' | /sheets/0/entries/2/criterion",
        "/sheets/0/entries/2/criterion | 'I.1' | /sheets/0/entries/2/criterion",
        "/sheets/0/entries/2/colour | 'red' | /sheets/0/entries/2/colour",
        "/sheets/0/entries/0/actual | 94 | /sheets/0/entries/0/actual",
        "/sheets/0/entries/0/actual | '-1' | /sheets/0/entries/0/actual",
        "/sheets/0/entries/0/target | '0' | /sheets/0/entries/0/target",
        "/sheets/0/entries/0/target | '-1' | /sheets/0/entries/0/target",
        "/sheets/0/entries/0/points | '1' | /sheets/0/entries/0/points",
        "/sheets/0/entries/3/target | '90' | /sheets/0/entries/3/target",
        "/sheets/0/entries/1 | {'criterion':'I.2','actual':'3'} | /sheets/0/entries/1/target",
        "/sheets/0/entries/1 | {'criterion':'I.2'} | /sheets/0/entries/1/target",
        "/sheets/0/entries/4/passed | 'true' | /sheets/0/entries/4/passed",
        "/sheets/0/entries/5/points | '10.01' | /sheets/0/entries/5/points",
        "/sheets/0/entries/5/points | '-0.5' | /sheets/0/entries/5/points",
        "/sheets/0/entries/5/headReview | {'points':'11'} | /sheets/0/entries/5/headReview/points",
        "/sheets/0/entries/5/headReview | {'count':1} | /sheets/0/entries/5/headReview/count",
        "/sheets/0/entries/5/officeReview | {'by':'x'} | /sheets/0/entries/5/officeReview/by",
        "/sheets/0/entries/5/officeReview | 'ok' | /sheets/0/entries/5/officeReview",
        "/sheets/0/entries/6/count | '-1' | /sheets/0/entries/6/count",
        "/sheets/0/entries/6/count | '1.5' | /sheets/0/entries/6/count",
        "/sheets/0/entries/6/count | 1.5 | /sheets/0/entries/6/count",
        "/sheets/0/entries/6/evidence | -1 | /sheets/0/entries/6/evidence",
        "/sheets/0/entries/8/assigned | false | /sheets/0/entries/8/assigned",
        "/expect/ranking/0/organization | 'nobody' | /expect/ranking/0/organization",
        "/expect/ranking/0/organization | 'a' | /expect/ranking/1/organization",
        "/expect/ranking/0/rank | 0 | /expect/ranking/0/rank",
        "/expect/ranking/0/total | 86.29 | /expect/ranking/0/total",
        "/expect/ranking/0/tied | 'no' | /expect/ranking/0/tied",
        "/expect/ranking/0/points | '1' | /expect/ranking/0/points",
        "/expect/rows | [] | /expect/rows",
        "/successions | [{'date':'2025-03-01','kind':'MERGE','from':['z','a'],'to':['a']}] | /successions/0/from/0",
        "/successions | [{'date':'2025-03-01','kind':'MERGE','from':['b','a'],'to':['z']}] | /successions/0/to/0",
        "/successions | [{'date':'2025-03-01','kind':'MERGE','from':['a'],'to':['b']}] | /successions/0/from",
        "/successions | [{'date':'2025-03-01','kind':'SPLIT','from':['a','b'],'to':['c']}] | /successions/0/from",
        "/successions | [{'date':'2025-03-01','kind':'DISSOLVE','from':['a'],'to':['b']}] | /successions/0/from",
        "/successions | [{'date':'2025-03-01','kind':'DISSOLVE','from':['a','a']}] | /successions/0/from/1",
        "/successions | [{'date':'2025-03-01','kind':'DISSOLVE','from':['a'],'name':'n'}] | /successions/0/name",
        "/successions | [{'kind':'DISSOLVE','from':['a']}] | /successions/0/date",
        "/successions | [{'date':'2025-03-01','kind':'RENAME','from':['a']}] | /successions/0/name",
        "/movements | [{'name':'x','form':'OTHER'}] | /movements/0/form",
        "/agreement | {'signatories':['z']} | /agreement/signatories/0",
        "/proposals | [{'awardType':'x'}] | /proposals/0/organization",
        "/proposals | {} | /proposals",
        "/awardTotals | {'year':2025,'count':'many'} | /awardTotals/count",
        "/awardTotals | {'year':2025,'count':-1} | /awardTotals/count",
        "/awardTotals | {'year':2025} | /awardTotals/count",
        "/awardTotals | {'count':1} | /awardTotals/year",
        "/awardTotals | {'year':2025,'count':1,'sum':1} | /awardTotals/sum",
        "/awardTotals | {'year':2025,'count':9,'collectives':3,'individuals':4} | /awardTotals/count",
        "/awardTotals | {'year':2025,'count':2,'individuals':4} | /awardTotals/count",
        "/expect/awards | {} | /expect/awards",
        "/expect/awards | [{'organization':'z','awardType':'X','decidedBy':'Y'}] | /expect/awards/0/organization",
        "/expect/awards | [{'organization':'a','awardType':'x','decidedBy':'Y'}] | /expect/awards/0/awardType",
        "/expect/awards | [{'organization':'a','awardType':'X'}] | /expect/awards/0/decidedBy",
      })
  void shouldNameThePlace_whenSomethingIsWrong(String pointer, String json, String place) {
    // Given
    CaseFiles changed = CaseFiles.given(CaseFiles.WORKED_EXAMPLE).with(pointer, json);
    // When
    List<Finding> findings = findings(changed.bytes());
    // Then
    assertThat(findings).extracting(Finding::pointer).contains(place);
    assertThat(findings).allSatisfy(finding -> assertThat(finding.english()).isNotBlank());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/case",
        "/year",
        "/organizations",
        "/cluster",
        "/cluster/key",
        "/cluster/name",
        "/cluster/leaders/0/role",
        "/organizations/2/key",
        "/organizations/2/name",
        "/scheme/title",
        "/scheme/totalPoints",
        "/scheme/nodes",
        "/scheme/nodes/0/part",
        "/scheme/nodes/1/maxPoints",
        "/scheme/nodes/1/title",
        "/scheme/nodes/1/code",
        "/scheme/nodes/4/bands/1/points",
        "/scheme/nodes/9/pointsPerItem",
        "/sheets/0/organization",
        "/sheets/0/entries/0/criterion",
        "/expect/ranking",
        "/expect/ranking/0/organization",
      })
  void shouldNameWhatIsMissing(String pointer) {
    // Given
    CaseFiles changed = CaseFiles.given(CaseFiles.WORKED_EXAMPLE).without(pointer);
    // When
    List<Finding> findings = findings(changed.bytes());
    // Then
    assertThat(findings).extracting(Finding::pointer).contains(pointer);
  }

  @Test
  void shouldTellEverythingAtOnce_whenSeveralThingsAreWrong() {
    // Given
    CaseFiles changed =
        CaseFiles.given(CaseFiles.WORKED_EXAMPLE)
            .with("/year", "'x'")
            .with("/organizations/0/name", "1")
            .with("/sheets/0/entries/0/actual", "'-1'")
            .with("/expect/ranking/0/total", "'a'");
    // When
    List<Finding> findings = findings(changed.bytes());
    // Then
    assertThat(findings)
        .extracting(Finding::pointer)
        .containsExactly(
            "/year",
            "/organizations/0/name",
            "/expect/ranking/0/total",
            "/sheets/0/entries/0/actual");
  }

  @Test
  void shouldRefuseSheetsAndExpectations_whenThereIsNoScheme() {
    // Given
    CaseFiles changed = CaseFiles.given(CaseFiles.WORKED_EXAMPLE).without("/scheme");
    // When
    List<Finding> findings = findings(changed.bytes());
    // Then
    assertThat(findings).extracting(Finding::pointer).contains("/sheets/0", "/expect");
  }

  @Test
  void shouldSayLineAndColumn_whenItIsNotJson() {
    // When
    List<Finding> findings = findings("{\n  \"case\": oops\n}".getBytes(StandardCharsets.UTF_8));
    // Then
    assertThat(findings).singleElement().satisfies(f -> assertThat(f.line()).contains("2, "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "7", "{} {}", "{\"case\":\"a\",\"case\":\"b\"}"})
  void shouldRefuse_whenItIsNotOneObject(String content) {
    // When
    List<Finding> findings = findings(content.getBytes(StandardCharsets.UTF_8));
    // Then
    assertThat(findings).isNotEmpty();
  }

  @Test
  void shouldRefuse_whenItIsNotUtf8() {
    // When
    List<Finding> findings = findings("{\"case\":\"Thi Đua\"}".getBytes(StandardCharsets.UTF_16));
    // Then
    assertThat(findings).singleElement().satisfies(f -> assertThat(f.line()).contains("UTF-8"));
  }

  @Test
  void shouldRefuse_whenThereIsNoFile() {
    // Given
    Path nowhere = Path.of("no-such-case.json");
    // When
    InvalidCaseException invalid =
        catchThrowableOfType(InvalidCaseException.class, () -> CaseFileReader.read(nowhere));
    // Then
    assertThat(invalid.findings())
        .singleElement()
        .satisfies(f -> assertThat(f.line()).contains("no-such-case.json"));
  }

  private static List<Finding> findings(byte[] content) {
    InvalidCaseException invalid =
        catchThrowableOfType(InvalidCaseException.class, () -> CaseFileReader.read(content));
    assertThat(invalid).as("a finding").isNotNull();
    return invalid.findings();
  }
}
