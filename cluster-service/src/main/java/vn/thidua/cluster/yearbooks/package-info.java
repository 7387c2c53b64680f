/** A cluster's year at a glance: what the features and the other services know of it, in one. */
@NullMarked
package vn.thidua.cluster.yearbooks;

import org.jspecify.annotations.NullMarked;
