/**
 * Runs the system under load while its parts are killed, paused and cut off, lets it recover and
 * checks that nothing was lost, doubled or mixed up.
 */
@NullMarked
package vn.thidua.systemtests.faults;

import org.jspecify.annotations.NullMarked;
