/** What one scheme says otherwise than another. */
@NullMarked
package vn.thidua.scoring.schemes.difference;

import org.jspecify.annotations.NullMarked;
