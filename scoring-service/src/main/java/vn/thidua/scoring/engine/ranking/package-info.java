/** From the sheets of a cluster's members to its ranking, and the digests of both. */
@NullMarked
package vn.thidua.scoring.engine.ranking;

import org.jspecify.annotations.NullMarked;
