/** Rankings of a whole country: the data, the runs that rank them, and what must come out. */
@NullMarked
package vn.thidua.systemtests.national;

import org.jspecify.annotations.NullMarked;
