/** Files that people uploaded, and what refers to them. */
@NullMarked
package vn.thidua.platform.files;

import org.jspecify.annotations.NullMarked;
