package vn.thidua.systemtests.client;

import java.util.Locale;

/**
 * Somebody who can log in to the local realm.
 *
 * @param name the user name, or the client id of a service account
 * @param secret the password, or the client secret
 */
public record Account(String name, Kind kind, String secret) {

  /** How the account gets its token. */
  public enum Kind {
    PERSON,
    SERVICE
  }

  /** How many officers the local realm has. */
  public static final int OFFICERS = 14;

  public static final Account ADMINISTRATOR = person("admin");
  public static final Account SECRETARY = person("secretary");
  public static final Account OFFICE_REVIEWER = person("reviewer-office");
  public static final Account HEAD_REVIEWER = person("reviewer-head");
  public static final Account DEPUTY_REVIEWER = person("reviewer-deputy");
  public static final Account AUDITOR = person("auditor");

  /** In the local realm the password of a demo user is its name. */
  public static Account person(String name) {
    return new Account(name, Kind.PERSON, name);
  }

  public static Account rankingJob(String secret) {
    return new Account("ranking-job", Kind.SERVICE, secret);
  }

  /** The officer of the n-th unit, counted from 0; with many units one person acts for several. */
  public static Account officer(int n) {
    return person(String.format(Locale.ROOT, "officer-%02d", n % OFFICERS + 1));
  }

  @Override
  public String toString() {
    return name;
  }
}
