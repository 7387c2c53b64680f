package vn.thidua.systemtests.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.systemtests.casefile.YearParts.Agreement;
import vn.thidua.systemtests.casefile.YearParts.Awards;
import vn.thidua.systemtests.casefile.YearParts.Body;
import vn.thidua.systemtests.casefile.YearParts.Conference;
import vn.thidua.systemtests.casefile.YearParts.Movement;
import vn.thidua.systemtests.casefile.YearParts.Pledge;
import vn.thidua.systemtests.casefile.place.Finding;

class YearPartsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        CaseFiles.CLUSTER_2_REPORTED,
        CaseFiles.CLUSTER_2_REPORTED_AGAIN,
        CaseFiles.CLUSTER_1,
        CaseFiles.LANG_SON,
        CaseFiles.RED_RIVER_DELTA
      })
  void shouldPlayAllOfIt_whenACaseIsReported(String name) {
    // When
    CaseFile file = CaseFiles.given(name).read();
    // Then
    assertThat(file.notPlayed()).isEmpty();
    assertThat(file.yearParts().conferences()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/indicators/0/scope | 'TOWN' | /indicators/0/scope",
        "/indicators/0/owner | 'nobody' | /indicators/0/owner",
        "/indicators/0/colour | 'red' | /indicators/0/colour",
        "/indicators/1/key | 'growth' | /indicators/1/key",
        "/indicatorValues/0/indicator | 'nothing' | /indicatorValues/0/indicator",
        "/indicatorValues/0/organization | 'namdinh' | /indicatorValues/0/organization",
        "/indicatorValues/0/value | '6.35' | /indicatorValues/0/value",
        "/indicatorValues/0/sign | 'GT' | /indicatorValues/0/sign",
        "/indicatorValues/0/origin | '' | /indicatorValues/0/origin",
        "/indicatorValues/1/indicator | 'growth' | /indicatorValues/1/indicator",
      })
  void shouldNameThePlace_whenSomethingMeasuredIsWrong(String pointer, String json, String place) {
    // Given
    CaseFiles changed = CaseFiles.given(CaseFiles.RED_RIVER_DELTA).with(pointer, json);
    // When
    InvalidCaseException invalid =
        catchThrowableOfType(
            InvalidCaseException.class, () -> CaseFileReader.read(changed.bytes()));
    // Then
    assertThat(invalid.findings()).extracting(Finding::pointer).contains(place);
  }

  @Test
  void shouldReadWhatTheGivenFormatSays() {
    // Given
    CaseFiles given =
        CaseFiles.given(CaseFiles.WORKED_EXAMPLE)
            .with(
                "/movements",
                "[{'name':'M','launchedBy':'Thủ tướng Chính phủ','from':'2025-01-01','motto':'',"
                    + "'contents':['x']},{'name':'N','launchedBy':'a'}]")
            .with(
                "/agreement",
                "{'signedOn':'2025-02-01','signatories':['a','b'],'pledges':["
                    + "{'organization':'a','awardType':'COMMENDATION_CERTIFICATE','atLeast':'2'},"
                    + "{'organization':'a','text':'Trồng cây','awardType':'giấy khen','atLeast':1},"
                    + "{'text':'Không của ai'}]}");
    // When
    CaseFile file = given.read();
    // Then
    List<Movement> movements = file.yearParts().movements();
    assertThat(movements).extracting(Movement::form).containsOnly("REGULAR");
    assertThat(movements)
        .extracting(movement -> movement.launch().by())
        .containsExactly(new Body(null, "Thủ tướng Chính phủ"), new Body("a", null));
    Agreement agreement = Objects.requireNonNull(file.yearParts().agreement());
    assertThat(agreement.year()).isEqualTo(2025);
    assertThat(agreement.pledges())
        .extracting(Pledge::text)
        .containsExactly("Ít nhất 2 COMMENDATION_CERTIFICATE", "Trồng cây");
    assertThat(agreement.pledges().getFirst().awards())
        .isEqualTo(
            new Awards(2, List.of("COMMENDATION_CERTIFICATE"), List.of(), List.of(), "UNIT", null));
    assertThat(agreement.pledges().getLast().awards()).isNull();
    assertThat(file.notPlayed()).containsExactly("agreement/pledges/2");
  }

  @Test
  void shouldReadThePledgesOfADepartmentWithTheirNest() {
    // When
    CaseFile file = CaseFiles.given(CaseFiles.LANG_SON).read();
    // Then
    Movement launched = file.yearParts().movements().getLast();
    assertThat(launched.period().fromYear()).isEqualTo(2026);
    assertThat(launched.contents()).hasSize(5);
    assertThat(launched.pledges())
        .extracting(Pledge::parent)
        .containsExactly(null, "department-merit", "department-merit", null, null, null);
  }

  @Test
  void shouldReadOneConferenceForTwoYears() {
    // When
    CaseFile file = CaseFiles.given(CaseFiles.RED_RIVER_DELTA).read();
    // Then
    Conference conference = file.yearParts().conferences().getFirst();
    assertThat(conference.occasions())
        .containsExactly(
            new YearParts.Occasion("SUMMARY", 2023), new YearParts.Occasion("LAUNCH", 2024));
    assertThat(conference.resolutions()).hasSize(8);
  }

  @Test
  void shouldDifferOnlyInWhatOneReportSays_whenACaseIsReportedTwice() {
    // When
    CaseFile first = CaseFiles.given(CaseFiles.CLUSTER_2_REPORTED).read();
    CaseFile second = CaseFiles.given(CaseFiles.CLUSTER_2_REPORTED_AGAIN).read();
    // Then
    assertThat(second.name()).isEqualTo(first.name());
    assertThat(second.yearParts()).isEqualTo(first.yearParts());
    assertThat(second.cluster().leaders()).containsAll(first.cluster().leaders()).hasSize(2);
  }

  @Test
  void shouldMakeAKeyThatFits_whenANameIsLong() {
    // Given
    String name = "Rất dài ".repeat(60).strip();
    CaseFiles given =
        CaseFiles.given(CaseFiles.WORKED_EXAMPLE)
            .with("/movements", "[{'name':'" + name + "'},{'name':'" + name + " hơn'}]");
    // When
    List<Movement> movements = given.read().yearParts().movements();
    // Then
    assertThat(movements).extracting(Movement::key).doesNotHaveDuplicates();
    assertThat(movements).allSatisfy(movement -> assertThat(movement.key()).hasSizeLessThan(151));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/movements | [{'form':'REGULAR'}] | /movements/0/name",
        "/movements | [{'name':'x'},{'name':'x'}] | /movements/1",
        "/movements | [{'name':'x','from':'2025-02-01','to':'2025-01-01'}] | /movements/0/to",
        "/movements | [{'name':'x','fromYear':2026,'toYear':2025}] | /movements/0/toYear",
        "/movements | [{'name':'x','fromYear':2026,'from':'2025-01-01'}] | /movements/0/fromYear",
        "/movements | [{'name':'x','participants':['z']}] | /movements/0/participants/0",
        "/movements | [{'name':'x','legalBases':[{'date':'2021-07-16'}]}] | /movements/0/legalBases/0/number",
        "/movements | [{'name':'x','colour':'red'}] | /movements/0/colour",
        "/agreement | {'signatories':['a','a']} | /agreement/signatories/1",
        "/agreement | {'signedOn':'2025-02-30'} | /agreement/signedOn",
        "/agreement | {'signedOn':'2025-02-02','closedOn':'2025-02-01'} | /agreement/closedOn",
        "/agreement | {'pledges':[{'organization':'z','text':'x'}]} | /agreement/pledges/0/organization",
        "/agreement | {'pledges':[{'organization':'a','text':'x','parent':'p'}]} | /agreement/pledges/0/parent",
        "/agreement | {'pledges':[{'organization':'a','text':'x','scope':'UNIT'}]} | /agreement/pledges/0/scope",
        "/agreement | {'pledges':[{'organization':'a','awardType':'X','scope':'ROLE_GROUP'}]} | /agreement/pledges/0/roleGroup",
        "/agreement | {'pledges':[{'organization':'a','awardType':'X','issuers':['z']}]} | /agreement/pledges/0/issuers/0",
        "/agreement | {'pledges':[{'organization':'a','awardType':'X','authorities':['x']}]} | /agreement/pledges/0/authorities/0",
        "/agreement | {'pledges':[{'organization':'a','text':'x','ratio':{'target':32,'of':'35'}}]} | /agreement/pledges/0/ratio/target",
        "/agreement | {'pledges':[{'organization':'a','text':'x','value':{'sign':'>','amount':'94'}}]} | /agreement/pledges/0/value/sign",
        "/agreement | {'pledges':[{'organization':'a','awardType':'X','value':{'sign':'GT','amount':'94'}}]} | /agreement/pledges/0",
        "/conferences | [{'place':'x'}] | /conferences/0/occasions",
        "/conferences | [{'occasions':[]}] | /conferences/0/occasions",
        "/conferences | [{'occasions':[{'kind':'PARTY'}]}] | /conferences/0/occasions/0/kind",
        "/conferences | [{'occasions':[{'kind':'LAUNCH'}],'attendees':[{'role':'x'}]}] | /conferences/0/attendees/0/name",
        "/conferences | [{'occasions':[{'kind':'LAUNCH'}],'organization':'z'}] | /conferences/0/organization",
        "/conferences | [{'occasions':[{'kind':'LAUNCH'}],'resolutions':[{'kind':'OTHER'}]}] | /conferences/0/resolutions/0/text",
        "/conferences | [{'occasions':[{'kind':'LAUNCH'}],'resolutions':[{'kind':'HEADS_ELECTED'}]}] | /conferences/0/resolutions/0/election",
        "/conferences | [{'occasions':[{'kind':'LAUNCH'}],'resolutions':[{'kind':'MOVEMENT_LAUNCHED','movement':'m'}]}] | /conferences/0/resolutions/0/movement",
        "/conferences | [{'occasions':[{'kind':'LAUNCH'}],'resolutions':[{'kind':'PROPOSAL_SUPPORTED','proposal':0}]}] | /conferences/0/resolutions/0/proposal",
        "/recommendations | [{'kind':'RECOMMENDATION'}] | /recommendations/0/text",
        "/recommendations | [{'text':'x','conference':'c'}] | /recommendations/0/conference",
        "/recommendations | [{'text':'x','by':{'position':'p'}}] | /recommendations/0/by/name",
        "/exemplars | [{'kind':'PERSON','name':'x'}] | /exemplars/0/kind",
        "/exemplars | [{'kind':'MODEL','name':'x','year':2025,'toYear':2020}] | /exemplars/0/toYear",
        "/exemplars | [{'kind':'COLLECTIVE','organization':'z'}] | /exemplars/0/organization",
        "/exemplars | [{'kind':'MODEL','name':'x','steps':[{'step':'WALK'}]}] | /exemplars/0/steps/0/step",
        "/exemplars | [{'kind':'MODEL','name':'x','replicatedAt':[{'note':'x'}]}] | /exemplars/0/replicatedAt/0/where",
      })
  void shouldNameThePlace_whenSomethingIsWrong(String pointer, String json, String place) {
    // Given
    CaseFiles changed = CaseFiles.given(CaseFiles.WORKED_EXAMPLE).with(pointer, json);
    // When
    InvalidCaseException invalid =
        catchThrowableOfType(
            InvalidCaseException.class, () -> CaseFileReader.read(changed.bytes()));
    // Then
    assertThat(invalid).as("a finding").isNotNull();
    assertThat(invalid.findings()).extracting(Finding::pointer).contains(place);
    assertThat(invalid.findings())
        .allSatisfy(finding -> assertThat(finding.english()).isNotBlank());
  }
}
