/** Rankings that anyone may read, without a token. */
@NullMarked
package vn.thidua.scoring.rankings.published;

import org.jspecify.annotations.NullMarked;
