package vn.thidua.systemtests.live.access;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.client.Account;

/**
 * Who calls: nobody, the people of the cluster that is asked about, people who do the same for
 * another organizer, and those who act for nobody.
 */
enum Caller {
  ANONYMOUS(null),
  OFFICER(Account.officer(2)),
  OTHER_OFFICER(Account.officer(3)),
  REPRESENTATIVE(Account.officer(7)),
  HEAD_REVIEWER(Account.HEAD_REVIEWER),
  OFFICE_REVIEWER(Account.OFFICE_REVIEWER),
  SECRETARY(Account.SECRETARY),
  COUNCIL(Account.officer(8)),
  AUDITOR(Account.AUDITOR),
  FAR_OFFICER(Account.officer(9)),
  FAR_REVIEWER(Account.officer(10)),
  FAR_SECRETARY(Account.officer(11)),
  FAR_AUDITOR(Account.officer(12)),
  ADMINISTRATOR(Account.ADMINISTRATOR),
  RANKING_JOB(Account.rankingJob("ranking-job-demo-secret")),
  HR_SYSTEM(new Account("hr-system", Account.Kind.SERVICE, "hr-system-demo-secret"));

  private final @Nullable Account account;

  Caller(@Nullable Account account) {
    this.account = account;
  }

  @Nullable Account account() {
    return account;
  }

  Account person() {
    if (account == null) {
      throw new IllegalStateException(this + " has no account");
    }
    return account;
  }

  /** Not the administrator, who acts for nobody. */
  boolean isPerson() {
    return account != null && account.kind() == Account.Kind.PERSON && this != ADMINISTRATOR;
  }

  /** Acts for another organizer. */
  boolean isFar() {
    return name().startsWith("FAR_");
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
