/** People and bodies that are named rather than referred to. */
@NullMarked
package vn.thidua.cluster.parties;

import org.jspecify.annotations.NullMarked;
