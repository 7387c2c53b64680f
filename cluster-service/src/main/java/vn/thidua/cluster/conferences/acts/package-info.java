/** What a conference resolves, and how it is carried out. */
@NullMarked
package vn.thidua.cluster.conferences.acts;

import org.jspecify.annotations.NullMarked;
