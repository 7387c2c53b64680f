/** What an auditor finds in the change log. */
@NullMarked
package vn.thidua.scoring.changes;

import org.jspecify.annotations.NullMarked;
