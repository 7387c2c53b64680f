/** All that a ranking was made from, as the sheets said it at one moment. */
@NullMarked
package vn.thidua.scoring.engine.snapshot;

import org.jspecify.annotations.NullMarked;
