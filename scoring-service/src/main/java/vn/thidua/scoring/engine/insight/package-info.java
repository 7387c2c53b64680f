/**
 * Understanding a ranking: why it differs from another one, how firm its first place is, and what
 * it would be if something were otherwise. Whatever is claimed here comes from ranking anew.
 */
@NullMarked
package vn.thidua.scoring.engine.insight;

import org.jspecify.annotations.NullMarked;
