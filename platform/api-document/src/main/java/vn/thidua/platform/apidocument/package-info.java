/** What every OpenAPI document of the house says in the same way. */
@NullMarked
package vn.thidua.platform.apidocument;

import org.jspecify.annotations.NullMarked;
