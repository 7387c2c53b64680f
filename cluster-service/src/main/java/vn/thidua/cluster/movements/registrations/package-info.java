/** What units register for a movement (đăng ký thi đua): titles and goals. */
@NullMarked
package vn.thidua.cluster.movements.registrations;

import org.jspecify.annotations.NullMarked;
