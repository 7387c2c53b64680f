/** Swagger UI, where a person signs in and tries the operations. */
@NullMarked
package vn.thidua.gateway.explorer;

import org.jspecify.annotations.NullMarked;
