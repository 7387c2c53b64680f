/** Conferences (hội nghị): what they were for, who took part, what they resolved. */
@NullMarked
package vn.thidua.cluster.conferences;

import org.jspecify.annotations.NullMarked;
