/** What the tests of every service share: real servers, real tokens, the rules of the house. */
@NullMarked
package vn.thidua.platform.testsupport;

import org.jspecify.annotations.NullMarked;
