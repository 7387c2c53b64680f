/** Proposals that an organization be given an award, from the draft to the decision. */
@NullMarked
package vn.thidua.awards.proposals;

import org.jspecify.annotations.NullMarked;
