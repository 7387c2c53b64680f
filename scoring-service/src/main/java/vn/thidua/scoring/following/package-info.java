/** What becomes of score sheets where organizations follow one another. */
@NullMarked
package vn.thidua.scoring.following;

import org.jspecify.annotations.NullMarked;
