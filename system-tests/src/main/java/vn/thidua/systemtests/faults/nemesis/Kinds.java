package vn.thidua.systemtests.faults.nemesis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.thidua.systemtests.faults.load.Generator;
import vn.thidua.systemtests.faults.site.Site;
import vn.thidua.systemtests.faults.site.SmallDisks;
import vn.thidua.systemtests.faults.site.Topics;

/** All faults there are, and those among them that are wanted and possible here. */
public final class Kinds {

  private static final List<String> OWN_PROGRAMS =
      List.of(Site.CLUSTER, Site.SCORING, Site.GATEWAY, Site.AWARDS);

  private final List<Fault> wanted = new ArrayList<>();
  private final Map<String, String> impossible = new TreeMap<>();

  /**
   * @param only kinds or beginnings of kinds; empty for all
   */
  public Kinds(Site site, Hands hands, Generator generator, SmallDisks disks, Set<String> only) {
    for (Fault fault : all(site, hands, generator, disks)) {
      if (!isWanted(fault.kind(), only)) {
        continue;
      }
      Optional<String> obstacle = fault.obstacle();
      if (obstacle.isPresent()) {
        impossible.put(fault.kind(), obstacle.get());
      } else {
        wanted.add(fault);
      }
    }
  }

  private static List<Fault> all(Site site, Hands hands, Generator generator, SmallDisks disks) {
    Topics topics = new Topics(site);
    List<Fault> all = new ArrayList<>();
    OWN_PROGRAMS.forEach(program -> all.add(new Kill(hands, program, "KILL", 10)));
    // QUIT is what pg_ctl stop -m immediate sends: the children die with their parent.
    all.add(new Kill(hands, Site.POSTGRESQL, "QUIT", 15));
    all.add(new Kill(hands, Site.KAFKA, "KILL", 60));
    OWN_PROGRAMS.forEach(program -> all.add(new Freeze(hands, program)));
    all.add(new CutConnections(site));
    all.add(new HeldTransaction(site, generator));
    all.add(new Copies(topics, false));
    all.add(new Copies(topics, true));
    all.add(new Garbage(topics));
    Site.PUBLISHERS.forEach(service -> all.add(new SecondProcess(hands, service)));
    Site.PUBLISHERS.forEach(service -> all.add(new ClockStep(site, hands, service)));
    all.add(new FullDisk(site, hands, disks, Site.KAFKA));
    all.add(new FullDisk(site, hands, disks, Site.POSTGRESQL));
    return all;
  }

  /** The kinds by name, whether or not they are possible here. */
  public static List<String> names() {
    List<String> names = new ArrayList<>();
    OWN_PROGRAMS.forEach(program -> names.add("kill-" + program));
    names.addAll(List.of("kill-postgresql", "kill-kafka"));
    OWN_PROGRAMS.forEach(program -> names.add("freeze-" + program));
    names.addAll(
        List.of("cut-connections", "held-transaction", "copies", "reordered-copies", "garbage"));
    Site.PUBLISHERS.forEach(service -> names.add("second-" + service));
    Site.PUBLISHERS.forEach(service -> names.add("clock-" + service));
    names.addAll(List.of("full-disk-kafka", "full-disk-postgresql"));
    return names;
  }

  public static boolean isWanted(String kind, Set<String> only) {
    return only.isEmpty() || only.stream().anyMatch(kind::startsWith);
  }

  /** How large the disks have to be that a full disk needs. */
  public static Map<String, Integer> disks(Set<String> only) {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    if (isWanted("full-disk-kafka", only)) {
      sizes.put(Site.KAFKA, 512);
    }
    if (isWanted("full-disk-postgresql", only)) {
      sizes.put(Site.POSTGRESQL, 1_536);
    }
    return sizes;
  }

  public List<Fault> possible() {
    return List.copyOf(wanted);
  }

  /** Kinds that are wanted and cannot be done, with the reason. */
  public Map<String, String> impossible() {
    return new TreeMap<>(impossible);
  }
}
