/** What is said of measurements. */
@NullMarked
package vn.thidua.systemtests.bench.figures;

import org.jspecify.annotations.NullMarked;
