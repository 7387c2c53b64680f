/** Finds organizations among very many, by what they are and were called, and lists them. */
@NullMarked
package vn.thidua.cluster.search;

import org.jspecify.annotations.NullMarked;
