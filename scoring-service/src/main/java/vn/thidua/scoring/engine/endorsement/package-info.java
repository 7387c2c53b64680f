/** What a conference makes of computed ranks. */
@NullMarked
package vn.thidua.scoring.engine.endorsement;

import org.jspecify.annotations.NullMarked;
