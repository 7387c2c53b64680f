/** Runs of rankings under faults: whatever is killed, what is published must be the same. */
@NullMarked
package vn.thidua.systemtests.faults.rankings;

import org.jspecify.annotations.NullMarked;
