package vn.thidua.platform.documents;

import java.nio.file.Path;
import vn.thidua.platform.documents.places.FolderPlace;

/** Stores as services have them. */
final class Stores {

  private Stores() {}

  static DocumentStore in(Path folder) {
    return new DocumentStore(folder, new FolderPlace(folder));
  }
}
