/** How far a pledge is, told by entries and awards; pure rules without a database. */
@NullMarked
package vn.thidua.cluster.pledges.count;

import org.jspecify.annotations.NullMarked;
