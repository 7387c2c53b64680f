package vn.thidua.scoring.engine.scheme;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A group of a checked scheme.
 *
 * @param position its place among the scheme's groups; a group comes before those below it
 * @param parent the place of the group above, or -1 at the top
 * @param cap what its children count for at most, or null if there is no such limit; BASE groups
 *     have none, since their ceiling is the sum of their children's
 */
public record Group(int position, int parent, String code, Part part, @Nullable BigDecimal cap) {}
