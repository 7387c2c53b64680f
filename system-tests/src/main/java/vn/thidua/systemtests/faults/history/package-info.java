/** What was asked of the system and what it answered, as a file that survives everybody. */
@NullMarked
package vn.thidua.systemtests.faults.history;

import org.jspecify.annotations.NullMarked;
