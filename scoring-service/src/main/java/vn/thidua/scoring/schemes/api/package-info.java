/** Schemes over HTTP. */
@NullMarked
package vn.thidua.scoring.schemes.api;

import org.jspecify.annotations.NullMarked;
