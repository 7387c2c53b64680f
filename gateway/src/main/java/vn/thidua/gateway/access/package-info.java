/** Who may come in: the token is verified here, before anything is proxied. */
@NullMarked
package vn.thidua.gateway.access;

import org.jspecify.annotations.NullMarked;
