package vn.thidua.systemtests.faults.check;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A changed row as the triggers in a service's database have written it down.
 *
 * @param xid of the transaction
 * @param aggregate the aggregate's id, if the row is that of an aggregate, an event or a mark
 * @param source of the mark, if it is one
 * @param before the version before, null if there was no row or it has none
 * @param after the version after, null if there is no row any more or it has none
 * @param numbers of operations that stand in the row and did not stand in it before
 */
public record Change(
    String service,
    String xid,
    String table,
    String act,
    @Nullable UUID aggregate,
    @Nullable String source,
    @Nullable Long before,
    @Nullable Long after,
    Set<Long> numbers) {}
