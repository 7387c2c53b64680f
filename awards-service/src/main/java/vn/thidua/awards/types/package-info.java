/** What may be awarded and who decides it, as dated data; other features ask here. */
@NullMarked
package vn.thidua.awards.types;

import org.jspecify.annotations.NullMarked;
