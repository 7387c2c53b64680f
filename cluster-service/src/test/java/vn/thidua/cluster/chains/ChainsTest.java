package vn.thidua.cluster.chains;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.cluster.successions.Acts;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;

/** Who is today what somebody was once. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ChainsTest {

  private static String unit(String name) {
    return Given.organization(Map.of("name", name, "from", "2000-01-01"));
  }

  @Test
  void shouldFollowOverYears_whenActsBuildUponOneAnother() {
    String a = unit("A");
    String b = unit("B");
    String c = unit("C");
    String ab = Acts.carriedOut(Acts.mergeIntoNew("2019-03-01", "AB", a, b)).path(FIRST);
    Response split =
        Acts.carriedOut(
            Acts.with(
                Acts.act("SPLIT", "2021-05-01", ab),
                "successors",
                List.of(Acts.existing(ab), Acts.begun("D"))));
    String d = split.path("successors[1].organizationId");
    String e = Acts.carriedOut(Acts.mergeIntoNew("2025-07-01", "E", d, c)).path(FIRST);

    assertThat(Acts.chain(a, "successors", "from=2018-01-01")).containsExactlyInAnyOrder(ab, e);
    assertThat(Acts.chain(a, "successors", "asOf=2019-02-28")).containsExactly(a);
    assertThat(Acts.chain(a, "successors", "asOf=2019-03-01")).containsExactly(ab);
    assertThat(Acts.chain(a, "successors", "asOf=2022-01-01")).containsExactlyInAnyOrder(ab, d);
    assertThat(Acts.chain(ab, "successors", "from=2022-01-01")).containsExactly(ab);
    assertThat(Acts.chain(e, "predecessors")).containsExactlyInAnyOrder(d, c, ab, a, b);
    assertThat(Acts.chain(ab, "predecessors")).containsExactlyInAnyOrder(a, b);
    assertThat(Acts.chain(e, "predecessors", "asOf=2025-06-30")).isEmpty();
    Response path = People.administrator().get("/v1/organizations/" + a + "/successors");
    assertThat(path.<List<String>>path("items[1].paths[0].on"))
        .containsExactly("2019-03-01", "2021-05-01", "2025-07-01");
    assertThat(path.<List<String>>path("items[1].paths[0].to")).containsExactly(ab, d, e);
    assertThat(path.<String>path("items[1].paths[0][0].legalBasis")).isEqualTo("202/2025/QH15");
  }

  private static final String FIRST = "successors[0].organizationId";

  @Test
  void shouldTellEveryWay_whenSeveralLeadToOneEnd() {
    String a = unit("A");
    Response split =
        Acts.carriedOut(
            Acts.with(
                Acts.act("SPLIT", "2021-05-01", a),
                "successors",
                List.of(Acts.begun("B"), Acts.begun("C"))));
    String b = split.path(FIRST);
    String c = split.path("successors[1].organizationId");
    String d = Acts.carriedOut(Acts.mergeIntoNew("2025-07-01", "D", b, c)).path(FIRST);

    Response path = People.administrator().get("/v1/organizations/" + a + "/successors");

    assertThat(path.<List<String>>path("items.organizationId")).containsExactly(d);
    assertThat(path.<List<?>>path("items[0].paths")).hasSize(2);
  }

  @Test
  void shouldNotCount_whenAnActWasRectified() {
    String a = unit("A");
    String b = unit("B");
    String merged = Acts.carriedOut(Acts.mergeIntoNew("2025-07-01", "C", a, b)).path("id");
    Acts.rectify(merged, "2025-08-01");

    assertThat(Acts.chain(a, "successors")).containsExactly(a);
  }

  @Test
  void shouldFollow_whenSeveralActsHappenOnOneDay() {
    String a = unit("A");
    String b = unit("B");
    String c = unit("C");
    String ab = Acts.carriedOut(Acts.mergeIntoNew("2025-07-01", "AB", a, b)).path(FIRST);
    Acts.carriedOut(Acts.merge("2025-07-01", c, ab, c));

    assertThat(Acts.chain(a, "successors")).containsExactly(c);
    assertThat(Acts.chain(c, "predecessors")).containsExactlyInAnyOrder(ab, a, b);
  }

  @Test
  void shouldAskAsOften_howeverLongTheChain() {
    String present = unit("U0");
    String first = present;
    for (int year = 2010; year < 2016; year++) {
      present =
          Acts.carriedOut(Acts.mergeIntoNew(year + "-01-01", "U" + year, present, unit("V" + year)))
              .path(FIRST);
    }
    String last = present;

    long many =
        SqlStatements.during(
            () -> assertThat(Acts.chain(first, "successors")).containsExactly(last));
    long few =
        SqlStatements.during(
            () -> assertThat(Acts.chain(first, "successors", "asOf=2010-06-01")).hasSize(1));

    assertThat(many).isEqualTo(few);
  }

  @Test
  void shouldSayNotFound_whenThereIsNoSuchOrganization() {
    Problem.of(
        People.administrator()
            .get("/v1/organizations/00000000-0000-7000-8000-000000000000/successors"),
        404,
        "not-found");
  }
}
