/** Award types and authorities as people read and administrators change them. */
@NullMarked
package vn.thidua.awards.catalogue;

import org.jspecify.annotations.NullMarked;
