/** Issues numbered operations through the gateway. */
@NullMarked
package vn.thidua.systemtests.faults.load;

import org.jspecify.annotations.NullMarked;
