/** What is told of a conference, and what of it cannot be. */
@NullMarked
package vn.thidua.cluster.conferences.content;

import org.jspecify.annotations.NullMarked;
