/** What the gateway itself answers: problems, pages, and the headers of every answer. */
@NullMarked
package vn.thidua.gateway.answer;

import org.jspecify.annotations.NullMarked;
