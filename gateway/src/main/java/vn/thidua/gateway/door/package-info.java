/** The door itself: the closed list of what can be reached from outside. */
@NullMarked
package vn.thidua.gateway.door;

import org.jspecify.annotations.NullMarked;
