/** Places for contents: a folder, or a bucket of an S3 service. */
@NullMarked
package vn.thidua.platform.documents.places;

import org.jspecify.annotations.NullMarked;
