/** What a file says of organizations, before anybody asks the register. */
@NullMarked
package vn.thidua.cluster.imports.file;

import org.jspecify.annotations.NullMarked;
