/** Who changed what: one append-only log per service, sealed by a digest every day. */
@NullMarked
package vn.thidua.platform.changelog;

import org.jspecify.annotations.NullMarked;
