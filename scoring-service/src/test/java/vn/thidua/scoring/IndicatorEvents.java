package vn.thidua.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.platform.testsupport.Topic;

/** Whatever can happen to an indicator, its figures and the leaves that take them. */
final class IndicatorEvents {

  private static final String ORIGIN = "Báo cáo tổng kết năm 2024";

  private final Town town;
  private final Api secretary;

  IndicatorEvents(Town town) {
    this.town = town;
    this.secretary = Api.as(town.secretary);
  }

  /**
   * @param criterion of a measured leaf
   */
  List<Topic.Message> played(Topic topic, String period, String criterion) {
    String units = indicator("FUNDS", "ORGANIZATION");
    String whole = indicator("GROWTH", "CLUSTER");
    String ofUnit =
        recorded(units, Map.of("organizationId", town.members.getFirst(), "target", "3000"));
    String ofCluster = recorded(whole, Map.of("clusterId", town.cluster, "sign", "OVER"));
    String tie =
        secretary.created(
            "/v1/periods/" + period + "/indicators",
            Map.of("criterion", criterion, "indicatorId", units));
    secretary
        .post(
            "/v1/periods/" + period + "/indicators/" + tie + "/removal",
            Map.of("reason", "Chưa thống nhất nguồn"))
        .statusCode(200);
    List<Topic.Message> messages = new ArrayList<>();
    messages.addAll(topic.messages(units, 1));
    messages.addAll(topic.messages(whole, 2));
    messages.addAll(topic.messages(ofUnit, 3));
    messages.addAll(topic.messages(ofCluster, 3));
    messages.addAll(topic.messages(tie, 2));
    return messages;
  }

  private String indicator(String code, String scope) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("code", code);
    content.put("title", "Chỉ số " + code);
    content.put("scope", scope);
    content.put("unit", "%");
    Map<String, Object> definition = new LinkedHashMap<>(content);
    definition.put("organizerId", town.organizer);
    String id = secretary.created("/v1/indicators", definition);
    if (scope.equals("CLUSTER")) {
      content.put("ownerId", town.members.get(1));
      content.put("decimals", 1);
      content.put("direction", "HIGHER_IS_BETTER");
      content.put("legalBasis", Map.of("number", "88/2019/QH14", "date", "2019-11-18"));
      secretary.put("/v1/indicators/" + id, "\"0\"", content).statusCode(200);
    }
    return id;
  }

  private String recorded(String indicator, Map<String, ?> fields) {
    Map<String, Object> figure = new LinkedHashMap<>(fields);
    figure.put("indicatorId", indicator);
    figure.put("year", 2024);
    figure.put("value", "94");
    figure.put("origin", ORIGIN);
    String id = secretary.created("/v1/indicator-values", figure);
    String path = "/v1/indicator-values/" + id;
    secretary
        .post(
            path + "/corrections",
            Map.of("value", "93.5", "origin", ORIGIN, "asOf", "2024-12-31", "reason", "Cộng nhầm"))
        .statusCode(200);
    secretary.post(path + "/withdrawal", Map.of("reason", "Chưa chốt")).statusCode(200);
    return id;
  }
}
