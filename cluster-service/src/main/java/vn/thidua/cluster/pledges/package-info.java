/** What units promise in agreements and movements, and how far they are (chỉ tiêu giao ước). */
@NullMarked
package vn.thidua.cluster.pledges;

import org.jspecify.annotations.NullMarked;
