/** Lists in pages, followed by an opaque, signed cursor; versions as ETags. */
@NullMarked
package vn.thidua.platform.paging;

import org.jspecify.annotations.NullMarked;
