package vn.thidua.platform.documents;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;

/** Where documents are kept and which are taken. */
@ConfigMapping(prefix = "thidua.documents")
public interface DocumentsConfig {

  /**
   * Holds the contents, and replicas of a service share it; with a bucket ({@code
   * thidua.documents.s3.*}) only what is just arriving, and each replica may have its own.
   */
  Path folder();

  /** The largest file; more is 413. */
  @WithDefault("25M")
  MemorySize maxSize();

  /** What may be uploaded, by content. */
  @WithDefault("pdf,docx,xlsx,pptx,odt,ods,png,jpeg,txt,csv")
  List<DocumentType> types();

  /** What an office file may unfold to. */
  @WithDefault("256M")
  MemorySize maxInflated();

  /** How many parts an office file may have. */
  @WithDefault("5000")
  int maxParts();
}
