/** What people get to see: the ranking as a table, and where it differs from what was expected. */
@NullMarked
package vn.thidua.systemtests.report;

import org.jspecify.annotations.NullMarked;
