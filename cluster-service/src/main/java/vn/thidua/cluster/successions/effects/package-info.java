/** Reads the facts that an act rests on, and does what it does, in the act's own transaction. */
@NullMarked
package vn.thidua.cluster.successions.effects;

import org.jspecify.annotations.NullMarked;
