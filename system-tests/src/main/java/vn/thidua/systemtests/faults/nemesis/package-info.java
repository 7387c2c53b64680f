/** Breaks the system in ways from which it has to recover. */
@NullMarked
package vn.thidua.systemtests.faults.nemesis;

import org.jspecify.annotations.NullMarked;
