/** Says what is wrong with what the system has in the end. */
@NullMarked
package vn.thidua.systemtests.faults.check;

import org.jspecify.annotations.NullMarked;
