/** What the conference makes of a ranking, until everybody may read it, and when it was wrong. */
@NullMarked
package vn.thidua.scoring.rankings.endorsements;

import org.jspecify.annotations.NullMarked;
