/**
 * Emulation clusters and blocks: what they are called, who is in them and who leads them, on any
 * date. What is done to an established one is in {@code acts}.
 */
@NullMarked
package vn.thidua.cluster.clusters;

import org.jspecify.annotations.NullMarked;
