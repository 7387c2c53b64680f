/** A cluster's ranking stands still for those below the council until it is published. */
@NullMarked
package vn.thidua.scoring.rankings.acts.freezing;

import org.jspecify.annotations.NullMarked;
