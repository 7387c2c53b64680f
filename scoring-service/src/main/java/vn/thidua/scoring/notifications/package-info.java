/** Who wants to be told by mail what there is to do, and the mails. Off where no mail is set up. */
@NullMarked
package vn.thidua.scoring.notifications;

import org.jspecify.annotations.NullMarked;
