/** Understanding a ranking: why it changed, how firm its places are, what if. Saves nothing. */
@NullMarked
package vn.thidua.scoring.rankings.insight;

import org.jspecify.annotations.NullMarked;
