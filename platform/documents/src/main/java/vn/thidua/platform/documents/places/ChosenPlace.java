package vn.thidua.platform.documents.places;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import vn.thidua.platform.documents.BlobPlace;
import vn.thidua.platform.documents.DocumentsConfig;

/** The bucket if one is configured, else the folder. */
@Singleton
final class ChosenPlace {

  @Produces
  @Singleton
  BlobPlace place(DocumentsConfig documents, S3Config s3) {
    return s3.bucket().isPresent() ? S3Place.of(s3) : new FolderPlace(documents.folder());
  }
}
