/**
 * What the other services decided, as their events tell, for what is counted and referred to here.
 */
@NullMarked
package vn.thidua.cluster.outside;

import org.jspecify.annotations.NullMarked;
