/**
 * What an act does: from the act and the facts to its effects and to what refuses it. Pure: nothing
 * here reads or writes.
 */
@NullMarked
package vn.thidua.cluster.successions.plan;

import org.jspecify.annotations.NullMarked;
