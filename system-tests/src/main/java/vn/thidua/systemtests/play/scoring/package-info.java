/** The steps that score and rank. */
@NullMarked
package vn.thidua.systemtests.play.scoring;

import org.jspecify.annotations.NullMarked;
