package vn.thidua.cluster.kinds;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.thidua.cluster.kinds.OrganizationKind.KindView;

/** Reads kinds; other features ask here whether one exists. */
@ApplicationScoped
public class KindQueries {

  private final OrganizationKinds kinds;

  KindQueries(OrganizationKinds kinds) {
    this.kinds = kinds;
  }

  public boolean exists(String code) {
    return kinds.count("code", code) > 0;
  }

  List<KindView> all() {
    return kinds.findAll(Sort.by("code")).project(KindView.class).list();
  }
}
