/** Numbers of awards that were reported without names. */
@NullMarked
package vn.thidua.awards.totals;

import org.jspecify.annotations.NullMarked;
