/** The stored OpenAPI documents of the services: they say what is served. */
@NullMarked
package vn.thidua.gateway.contract;

import org.jspecify.annotations.NullMarked;
