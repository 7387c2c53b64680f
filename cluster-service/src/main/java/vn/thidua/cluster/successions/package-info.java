/** Acts by which organizations follow one another: planned, previewed, carried out, rectified. */
@NullMarked
package vn.thidua.cluster.successions;

import org.jspecify.annotations.NullMarked;
