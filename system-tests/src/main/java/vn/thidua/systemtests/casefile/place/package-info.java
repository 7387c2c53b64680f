/** Places in a case file, what stands there, and what is wrong with it. */
@NullMarked
package vn.thidua.systemtests.casefile.place;

import org.jspecify.annotations.NullMarked;
