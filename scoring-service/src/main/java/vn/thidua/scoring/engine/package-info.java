/**
 * The arithmetic of schemes, score sheets and rankings: exact, without a database, a clock or a
 * framework. {@code scheme} says what a scheme is and whether it may be published, {@code entry}
 * what may be entered and which value counts, {@code ranking} turns the sheets of one cluster into
 * its ranking. Each uses the ones before it.
 */
@NullMarked
package vn.thidua.scoring.engine;

import org.jspecify.annotations.NullMarked;
