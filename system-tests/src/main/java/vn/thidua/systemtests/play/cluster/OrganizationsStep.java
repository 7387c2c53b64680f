package vn.thidua.systemtests.play.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.CaseFile.Organization;
import vn.thidua.systemtests.casefile.place.Pointer;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.play.stage.Crew;
import vn.thidua.systemtests.play.stage.Differences;
import vn.thidua.systemtests.play.stage.Narrator.Thing;
import vn.thidua.systemtests.play.stage.Stage;
import vn.thidua.systemtests.play.stage.Step;

/** The administrator registers the organizer, kinds of organizations, and organizations. */
public final class OrganizationsStep implements Step {

  private static final String DEFAULT_KIND = "OTHER";

  private final Stage stage;
  private final ClusterRequests requests;

  public OrganizationsStep(Stage stage, ClusterRequests requests) {
    this.stage = stage;
    this.requests = requests;
  }

  @Override
  public String title() {
    return "Cơ quan tổ chức và đơn vị (organizer and organizations)";
  }

  @Override
  public void look(Differences differences) {
    JsonNode organizer = findOrganizer();
    stage.played().organizer(organizer);
    if (organizer != null) {
      differences.text(
          "/cluster/decision/issuer", requests.organizerName(), organizer.path("name"));
    }
    // As at the year's beginning: what was renamed since was still played with that name.
    Map<String, JsonNode> known =
        stage
            .gateway()
            .list(
                Account.ADMINISTRATOR,
                "/organizations",
                Map.of(
                    "source", stage.file().name(), "asOf", stage.calendar().firstDay().toString()))
            .stream()
            .collect(Collectors.toMap(node -> node.path("key").asText(), node -> node));
    List<Organization> organizations = stage.file().organizations();
    for (Organization organization : organizations) {
      JsonNode there = known.get(organization.key());
      if (there != null) {
        stage.played().organizations().put(organization.key(), there);
      }
    }
    for (int i = 0; i < organizations.size(); i++) {
      JsonNode there = known.get(organizations.get(i).key());
      if (there != null) {
        compare(Pointer.of("organizations", i), organizations.get(i), there, differences);
      }
    }
  }

  private @Nullable JsonNode findOrganizer() {
    return stage.named(Account.ADMINISTRATOR, "/organizers", ClusterRequests.ORGANIZER_KEY);
  }

  private void compare(
      String pointer, Organization wanted, JsonNode stored, Differences differences) {
    String kind = wanted.kind() == null ? DEFAULT_KIND : wanted.kind();
    differences.text(pointer + "/kind", kind, stored.path("kind"));
    differences.text(pointer + "/name", wanted.name(), stored.path("name"));
    differences.text(pointer + "/nameEn", wanted.nameEn(), stored.path("nameEn"));
    differences.text(pointer + "/orgCode", wanted.orgCode(), stored.path("orgCode"));
    String parentId = stored.path("parentId").asText("");
    String storedParent =
        stored.path("parentId").isNull() || parentId.isEmpty()
            ? ""
            : stage.played().keyOf(parentId);
    String parent = wanted.parent() == null ? "" : wanted.parent();
    if (!parent.equals(storedParent)) {
      differences.add(pointer + "/parent", parent, storedParent);
    }
  }

  @Override
  public void make() {
    if (stage.played().organizer() == null) {
      stage
          .played()
          .organizer(
              stage.create(
                  Account.ADMINISTRATOR,
                  Thing.ORGANIZER,
                  requests.organizer(),
                  this::findOrganizer));
    } else {
      stage.narrator().found(Thing.ORGANIZER);
    }
    List<Integer> missing = missing();
    if (!missing.isEmpty()) {
      describeKinds(missing);
    }
    while (!missing.isEmpty()) {
      List<Integer> next = missing.stream().filter(this::isParentThere).toList();
      Crew.each(next, this::register);
      missing.removeAll(next);
    }
    stage.narrator().counts(List.of(Thing.ORGANIZER, Thing.KINDS, Thing.ORGANIZATIONS));
  }

  private List<Integer> missing() {
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < stage.file().organizations().size(); i++) {
      if (stage.played().organizations().containsKey(stage.file().organizations().get(i).key())) {
        stage.narrator().found(Thing.ORGANIZATIONS);
      } else {
        missing.add(i);
      }
    }
    return missing;
  }

  private boolean isParentThere(int index) {
    String parent = stage.file().organizations().get(index).parent();
    return parent == null || stage.played().organizations().containsKey(parent);
  }

  private void describeKinds(List<Integer> organizations) {
    Set<String> known = new HashSet<>();
    known.add(DEFAULT_KIND);
    stage
        .gateway()
        .list(Account.ADMINISTRATOR, "/organization-kinds", Map.of())
        .forEach(kind -> known.add(kind.path("code").asText()));
    for (int index : organizations) {
      String kind = stage.file().organizations().get(index).kind();
      if (kind != null && known.add(kind)) {
        String pointer = Pointer.of("organizations", index, "kind");
        stage.gateway().ask(Account.ADMINISTRATOR, requests.kind(kind, pointer));
        stage.narrator().created(Thing.KINDS);
      }
    }
  }

  private void register(int index) {
    String key = stage.file().organizations().get(index).key();
    JsonNode created =
        stage.create(
            Account.ADMINISTRATOR,
            Thing.ORGANIZATIONS,
            requests.organization(index),
            () -> stage.named(Account.ADMINISTRATOR, "/organizations", key));
    stage.played().organizations().put(key, created);
  }
}
