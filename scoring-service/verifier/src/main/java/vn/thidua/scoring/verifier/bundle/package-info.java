/** What a bundle says, read out of its JSON. */
@NullMarked
package vn.thidua.scoring.verifier.bundle;

import org.jspecify.annotations.NullMarked;
