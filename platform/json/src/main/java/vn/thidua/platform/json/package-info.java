/** How every service reads and writes JSON. */
@NullMarked
package vn.thidua.platform.json;

import org.jspecify.annotations.NullMarked;
