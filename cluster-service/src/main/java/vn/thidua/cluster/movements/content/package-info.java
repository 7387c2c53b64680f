/** What is said of a movement, without the movement. */
@NullMarked
package vn.thidua.cluster.movements.content;

import org.jspecify.annotations.NullMarked;
