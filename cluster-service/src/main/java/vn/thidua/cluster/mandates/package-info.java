/** Who acts for whom, in which role, from when to when. */
@NullMarked
package vn.thidua.cluster.mandates;

import org.jspecify.annotations.NullMarked;
