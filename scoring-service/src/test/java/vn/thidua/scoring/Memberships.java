package vn.thidua.scoring;

import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import vn.thidua.scoring.participants.Participants;
import vn.thidua.scoring.sheets.members.Members;

/** The first member of a town's cluster leaves, and is back; its sheets follow. */
final class Memberships {

  private static final LocalDate LAST_DAY = LocalDate.of(2024, 12, 31);

  private final Town town;
  private final Participants participants;

  Memberships(Town town, Participants participants) {
    this.town = town;
    this.participants = participants;
  }

  void endAndResume(String period) {
    town.cluster(town.cluster, 1, "2024-09-01");
    awaitMembers(1);
    Members.follow(period, town.cluster);
    town.cluster(town.cluster, 2, null);
    awaitMembers(2);
    Members.follow(period, town.cluster);
  }

  private void awaitMembers(int count) {
    await()
        .pollInSameThread()
        .until(() -> participants.membersOn(town.cluster, LAST_DAY).size() == count);
  }
}
