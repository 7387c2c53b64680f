/** The one OpenAPI document of the whole system. */
@NullMarked
package vn.thidua.gateway.openapi;

import org.jspecify.annotations.NullMarked;
