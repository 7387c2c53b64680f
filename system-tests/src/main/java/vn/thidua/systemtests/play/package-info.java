/** Plays a case through the gateway as the people concerned. */
@NullMarked
package vn.thidua.systemtests.play;

import org.jspecify.annotations.NullMarked;
