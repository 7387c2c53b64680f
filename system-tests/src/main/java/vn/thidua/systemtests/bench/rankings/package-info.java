/** Measures the rankings of a whole country. */
@NullMarked
package vn.thidua.systemtests.bench.rankings;

import org.jspecify.annotations.NullMarked;
