package vn.thidua.cluster.successions.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is wrong about an act whatever the day. */
final class ActCheck {

  private final Act act;
  private final Facts facts;
  private final List<Refusal> wrong = new ArrayList<>();

  private ActCheck(Act act, Facts facts) {
    this.act = act;
    this.facts = facts;
  }

  static List<Refusal> wrong(Act act, Facts facts) {
    ActCheck check = new ActCheck(act, facts);
    check.numbers();
    check.predecessors();
    check.successors();
    check.change();
    check.memberships();
    return check.wrong;
  }

  private void numbers() {
    int before = act.predecessors().size();
    int after = act.successors().size();
    switch (act.kind()) {
      case MERGE -> {
        atLeast(before, 2);
        exactly(after, 1);
      }
      case SPLIT -> {
        exactlyOnePredecessor(before);
        if (act.successorIds().stream().allMatch(act.predecessors()::contains)) {
          add(
              Rule.SUCCESSORS,
              "/successors",
              "Chia tách cần ít nhất một đơn vị khác.",
              "A split needs at least one other organization.");
        }
      }
      case REORGANIZE -> {
        atLeast(before, 2);
        if (after < 2) {
          add(
              Rule.SUCCESSORS,
              "/successors",
              "Cần ít nhất 2 đơn vị kế thừa.",
              "At least 2 successors are needed.");
        }
      }
      case RENAME, TRANSFER -> {
        exactlyOnePredecessor(before);
        if (!act.successorIds().equals(act.predecessors())) {
          add(
              Rule.SUCCESSORS,
              "/successors",
              "Đơn vị này tiếp tục, không có đơn vị kế thừa khác.",
              "It continues itself; there are no other successors.");
        }
      }
      case DISSOLVE -> {
        atLeast(before, 1);
        exactly(after, 0);
      }
      case RECTIFY ->
          add(
              Rule.PREDECESSORS,
              "/kind",
              "Đính chính qua /rectification của việc cần đính chính.",
              "Rectify through /rectification of the act that is meant.");
    }
  }

  private void exactlyOnePredecessor(int before) {
    if (before != 1) {
      add(
          Rule.PREDECESSORS,
          "/predecessors",
          "Cần đúng 1 đơn vị, có %d.",
          "Exactly 1 organization is needed, there are %d.",
          before);
    }
  }

  private void atLeast(int before, int least) {
    if (before < least) {
      add(
          Rule.PREDECESSORS,
          "/predecessors",
          "Cần ít nhất %d đơn vị, có %d.",
          "At least %d organizations are needed, there are %d.",
          least,
          before);
    }
  }

  private void exactly(int after, int wanted) {
    if (after != wanted) {
      add(
          Rule.SUCCESSORS,
          "/successors",
          "Cần đúng %d đơn vị kế thừa, có %d.",
          "Exactly %d successors are needed, there are %d.",
          wanted,
          after);
    }
  }

  private void predecessors() {
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < act.predecessors().size(); i++) {
      once(seen, act.predecessors().get(i), "/predecessors/" + i);
    }
  }

  private void successors() {
    Set<UUID> seen = new HashSet<>();
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < act.successors().size(); i++) {
      Act.Successor successor = act.successors().get(i);
      String pointer = "/successors/" + i;
      Act.Beginner created = successor.created();
      if (created != null) {
        kind(created.kind(), pointer + "/new/kind");
        if (created.parentId() != null) {
          known(created.parentId(), pointer + "/new/parentId");
        }
        if (created.orgCode() != null && !codes.add(created.orgCode())) {
          add(
              Rule.DUPLICATE,
              pointer + "/new/orgCode",
              "Mã %s có hai lần.",
              "The code %s stands twice.",
              created.orgCode());
        }
      } else if (successor.organizationId() == null) {
        add(
            Rule.EXACTLY_ONE,
            pointer,
            "Cần đúng một trong organizationId và new.",
            "Exactly one of organizationId and new is needed.");
      } else {
        String at = act.kind().changesOne() ? "/predecessors/0" : pointer + "/organizationId";
        if (!act.kind().changesOne()) {
          once(seen, successor.organizationId(), at);
        }
      }
    }
  }

  private void change() {
    Act.Change change = act.change();
    if (act.kind() == ActKind.RENAME && (change == null || change.name() == null)) {
      add(Rule.REQUIRED, "/change/name", "Đổi tên cần tên mới.", "A renaming needs the new name.");
    }
    if (act.kind() == ActKind.TRANSFER && change == null) {
      add(
          Rule.REQUIRED,
          "/change",
          "Cần nêu cấp trên mới (parentId).",
          "The new parent has to be told (parentId).");
    }
    if (change == null) {
      return;
    }
    if (act.changing() == null) {
      add(
          Rule.CHANGE,
          "/change",
          "Chỉ thay đổi được khi có đúng một đơn vị tiếp tục.",
          "There is something to change only if exactly one organization continues.");
    }
    if (change.name() == null && change.nameEn() != null) {
      add(
          Rule.REQUIRED,
          "/change/name",
          "Tên tiếng Anh đi cùng tên tiếng Việt.",
          "An English name goes with a Vietnamese one.");
    }
    if (change.kind() != null) {
      kind(change.kind(), "/change/kind");
    }
    if (change.parentId() != null) {
      known(change.parentId(), "/change/parentId");
    }
  }

  private void memberships() {
    for (int i = 0; i < act.memberships().size(); i++) {
      Act.Override override = act.memberships().get(i);
      String pointer = "/memberships/" + i;
      if ((override.organizationId() == null) == (override.successor() == null)) {
        add(
            Rule.EXACTLY_ONE,
            pointer,
            "Cần đúng một trong organizationId và successor.",
            "Exactly one of organizationId and successor is needed.");
      } else if (!isSuccessor(override.organizationId(), override.successor())) {
        add(
            Rule.NOT_A_SUCCESSOR,
            pointer + (override.successor() == null ? "/organizationId" : "/successor"),
            "%s không phải đơn vị kế thừa.",
            "%s is no successor.",
            override.successor() == null ? override.organizationId() : override.successor());
      }
    }
  }

  private boolean isSuccessor(@Nullable UUID organization, @Nullable Integer successor) {
    return successor == null
        ? act.successorIds().contains(organization)
        : successor >= 0 && successor < act.successors().size();
  }

  private void once(Set<UUID> seen, UUID id, String pointer) {
    if (!seen.add(id)) {
      add(
          Rule.DUPLICATE,
          pointer,
          "Đơn vị %s có hai lần.",
          "The organization %s stands twice.",
          id);
    }
    known(id, pointer);
  }

  private void known(UUID id, String pointer) {
    if (!facts.organizations().containsKey(id)) {
      add(
          Rule.UNKNOWN_ORGANIZATION,
          pointer,
          "Không có đơn vị %s.",
          "There is no organization %s.",
          id);
    }
  }

  private void kind(String kind, String pointer) {
    if (!facts.kinds().contains(kind)) {
      add(
          Rule.UNKNOWN_KIND,
          pointer,
          "Không có loại đơn vị %s.",
          "There is no organization kind %s.",
          kind);
    }
  }

  private void add(Rule rule, String pointer, String vi, String en, @Nullable Object... arguments) {
    wrong.add(Refusal.of(rule, pointer, vi, en, arguments));
  }
}
