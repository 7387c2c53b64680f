/** What the other services have announced and what is shown or referred to here. */
@NullMarked
package vn.thidua.cluster.outside;

import org.jspecify.annotations.NullMarked;
