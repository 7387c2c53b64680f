package vn.thidua.gateway.answer;

import java.util.Map;

/** A feature's part of the closed list of what can be read without a token, by exact path. */
public interface PublicPages {

  Map<String, Page> pages();
}
