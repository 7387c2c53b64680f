package vn.thidua.systemtests.bench;

import vn.thidua.systemtests.client.Account;

/** A sheet, and who scores it. */
record OfficersSheet(String id, Account officer) {}
