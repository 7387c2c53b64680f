/** What a cluster's year consists of besides its scores and awards. */
@NullMarked
package vn.thidua.systemtests.play.year;

import org.jspecify.annotations.NullMarked;
