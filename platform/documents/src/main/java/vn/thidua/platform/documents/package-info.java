/** Files that people upload: kept once by content, looked at before, handed out safely. */
@NullMarked
package vn.thidua.platform.documents;

import org.jspecify.annotations.NullMarked;
