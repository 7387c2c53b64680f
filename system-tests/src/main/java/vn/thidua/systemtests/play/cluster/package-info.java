/** The steps that say who takes part. */
@NullMarked
package vn.thidua.systemtests.play.cluster;

import org.jspecify.annotations.NullMarked;
