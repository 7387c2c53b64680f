/** What the members of a cluster agree upon for a year, and who signed it. */
@NullMarked
package vn.thidua.cluster.agreements;

import org.jspecify.annotations.NullMarked;
