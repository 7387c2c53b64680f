/** Files of this service: {@code vn.thidua.platform.files} with its owners and readers. */
@NullMarked
package vn.thidua.cluster.files;

import org.jspecify.annotations.NullMarked;
