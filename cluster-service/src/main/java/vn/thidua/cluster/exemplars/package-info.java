/** Exemplars: who or what is worth following, from its discovery to where it was replicated. */
@NullMarked
package vn.thidua.cluster.exemplars;

import org.jspecify.annotations.NullMarked;
