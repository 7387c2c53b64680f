/** Evidence as files: {@code vn.thidua.platform.files} with its owners and readers. */
@NullMarked
package vn.thidua.scoring.files;

import org.jspecify.annotations.NullMarked;
