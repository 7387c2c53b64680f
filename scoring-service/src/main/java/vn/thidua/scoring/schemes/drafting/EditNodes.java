package vn.thidua.scoring.schemes.drafting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.scoring.engine.scheme.Part;
import vn.thidua.scoring.engine.scheme.SchemeNode;
import vn.thidua.scoring.schemes.SchemeContent;
import vn.thidua.scoring.schemes.SchemeDesk;
import vn.thidua.scoring.schemes.SchemeEvents.NodeChange;
import vn.thidua.scoring.schemes.SchemeEvents.SchemeNodeChanged;

/** Changes a draft node by node. */
@ApplicationScoped
public class EditNodes {

  private final SchemeDesk desk;

  EditNodes(SchemeDesk desk) {
    this.desk = desk;
  }

  /**
   * @param code which node to replace; it is a new one if there is none of that code
   * @param before the sibling that it is to stand before; null for the end, or for its place if it
   *     has one already
   * @return whether the node is new
   */
  @Transactional
  public boolean write(
      UUID id, String code, SchemeNode node, @Nullable String before, long expected, Actor by) {
    boolean[] isNew = {false};
    desk.change(
        id,
        expected,
        by,
        new SchemeNodeChanged(NodeChange.WRITTEN, code, by.subject()),
        present -> {
          SchemeContent content = present.content();
          isNew[0] = !DraftTree.has(content, code);
          return DraftTree.write(content, code, node, before);
        });
    return isNew[0];
  }

  /**
   * With everything below it.
   *
   * @param part if it becomes a top group; null for the part that it has there already
   */
  @Transactional
  public void move(
      UUID id,
      String code,
      @Nullable String parent,
      @Nullable Part part,
      @Nullable String before,
      long expected,
      Actor by) {
    desk.change(
        id,
        expected,
        by,
        new SchemeNodeChanged(NodeChange.MOVED, code, by.subject()),
        present -> DraftTree.move(present.content(), code, parent, part, before));
  }

  @Transactional
  public void remove(UUID id, String code, boolean withChildren, long expected, Actor by) {
    desk.change(
        id,
        expected,
        by,
        new SchemeNodeChanged(NodeChange.REMOVED, code, by.subject()),
        present -> DraftTree.remove(present.content(), code, withChildren));
  }
}
