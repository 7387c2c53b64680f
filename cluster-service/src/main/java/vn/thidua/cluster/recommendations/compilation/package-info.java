/** Recommendations of all clusters gathered for those whom they address. */
@NullMarked
package vn.thidua.cluster.recommendations.compilation;

import org.jspecify.annotations.NullMarked;
