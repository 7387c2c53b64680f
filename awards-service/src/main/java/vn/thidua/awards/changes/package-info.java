/** What an auditor finds in the change log. */
@NullMarked
package vn.thidua.awards.changes;

import org.jspecify.annotations.NullMarked;
