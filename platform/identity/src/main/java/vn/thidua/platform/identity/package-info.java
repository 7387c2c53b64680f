/** Who is calling, and for whom they may act on a date. */
@NullMarked
package vn.thidua.platform.identity;

import org.jspecify.annotations.NullMarked;
