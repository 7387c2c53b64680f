package vn.thidua.platform.files;

import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Where;

/** What differs from service to service: where files are, whose they may be, who sees them. */
public interface ServiceFiles {

  /** Where they are uploaded, for example {@code /v1/files}. */
  String path();

  /** 400 if the service has not heard of the owner. */
  void requireKnown(FileOwner owner);

  /** Narrows a statement on files, called f, to those that the actor may see. */
  void onlyVisible(Where where, Actor actor);
}
