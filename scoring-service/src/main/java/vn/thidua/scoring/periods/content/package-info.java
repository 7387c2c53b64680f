/** What is asked, shown and told of periods. */
@NullMarked
package vn.thidua.scoring.periods.content;

import org.jspecify.annotations.NullMarked;
