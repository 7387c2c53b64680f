/** What closed years of clusters keep of movements. */
@NullMarked
package vn.thidua.cluster.movements.closed;

import org.jspecify.annotations.NullMarked;
