/** Errors on the wire: one enum constant per error, rendered as RFC 9457 in two languages. */
@NullMarked
package vn.thidua.platform.problem;

import org.jspecify.annotations.NullMarked;
