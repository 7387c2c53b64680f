/** What drafters of schemes do, as changes of what a scheme says. */
@NullMarked
package vn.thidua.scoring.schemes.drafting;

import org.jspecify.annotations.NullMarked;
