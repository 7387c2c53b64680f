/** From the sheets of clusters to rankings that are staged, published or dropped. */
@NullMarked
package vn.thidua.scoring.rankings.compute;

import org.jspecify.annotations.NullMarked;
