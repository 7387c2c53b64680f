/**
 * Recommendations that delegates raise and instructions that chairs give, until they are settled.
 */
@NullMarked
package vn.thidua.cluster.recommendations;

import org.jspecify.annotations.NullMarked;
