/** Years of clusters that are closed: what was valid in them stays as it was. */
@NullMarked
package vn.thidua.cluster.years;

import org.jspecify.annotations.NullMarked;
