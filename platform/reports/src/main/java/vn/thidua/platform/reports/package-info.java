/** Fills DOCX templates that people make in a word processor. */
@NullMarked
package vn.thidua.platform.reports;

import org.jspecify.annotations.NullMarked;
