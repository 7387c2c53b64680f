/** The scoring rules a second time: exact fractions, and nothing of the engine. */
@NullMarked
package vn.thidua.scoring.verifier.arithmetic;

import org.jspecify.annotations.NullMarked;
