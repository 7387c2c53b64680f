/** A creating request sent twice with the same Idempotency-Key creates once. */
@NullMarked
package vn.thidua.platform.idempotency;

import org.jspecify.annotations.NullMarked;
