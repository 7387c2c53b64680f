/** What the best receive. So far the service starts, migrates its database and answers health. */
@NullMarked
package vn.thidua.awards;

import org.jspecify.annotations.NullMarked;
