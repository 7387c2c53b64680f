/** Kinds of organizations, as data: tiers come and go with the law. */
@NullMarked
package vn.thidua.cluster.kinds;

import org.jspecify.annotations.NullMarked;
