/** What recommendations are made of. */
@NullMarked
package vn.thidua.cluster.recommendations.content;

import org.jspecify.annotations.NullMarked;
