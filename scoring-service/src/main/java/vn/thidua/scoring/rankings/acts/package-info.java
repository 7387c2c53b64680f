/** What is done with rankings once they are there, which they themselves never show. */
@NullMarked
package vn.thidua.scoring.rankings.acts;

import org.jspecify.annotations.NullMarked;
