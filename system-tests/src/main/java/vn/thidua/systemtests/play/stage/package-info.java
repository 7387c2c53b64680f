/**
 * What all steps of a play have in common: what is played, what there is of it, who acts, what is
 * told.
 */
@NullMarked
package vn.thidua.systemtests.play.stage;

import org.jspecify.annotations.NullMarked;
