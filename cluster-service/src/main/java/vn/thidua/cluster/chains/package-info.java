/** Who is today what somebody was once, and what somebody was made of. */
@NullMarked
package vn.thidua.cluster.chains;

import org.jspecify.annotations.NullMarked;
