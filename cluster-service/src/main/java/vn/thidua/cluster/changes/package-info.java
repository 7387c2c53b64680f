/** What an auditor finds in the change log. */
@NullMarked
package vn.thidua.cluster.changes;

import org.jspecify.annotations.NullMarked;
