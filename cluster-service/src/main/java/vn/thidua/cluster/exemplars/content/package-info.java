/** What exemplars are made of. */
@NullMarked
package vn.thidua.cluster.exemplars.content;

import org.jspecify.annotations.NullMarked;
