package vn.thidua.scoring.files;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.testsupport.S3Server;

/** A bucket of a real S3 server, as an installation would configure it. */
public final class BucketResource implements QuarkusTestResourceLifecycleManager {

  private static final String NAME = "minh-chung";

  private @Nullable S3Server server;

  @Override
  public Map<String, String> start() {
    try {
      Path folder = Files.createTempDirectory("s3");
      S3Server started = S3Server.start(folder);
      server = started;
      Path objects = started.bucket(NAME);
      Map<String, String> settings = new HashMap<>();
      settings.put("thidua.documents.folder", folder.resolve("arriving-here").toString());
      settings.put("thidua.documents.s3.bucket", NAME);
      settings.put("thidua.documents.s3.endpoint", "http://127.0.0.1:" + started.port());
      settings.put("thidua.documents.s3.path-style", "true");
      settings.put("thidua.documents.s3.prefix", "scoring/");
      settings.put("thidua.documents.s3.access-key", S3Server.ACCESS_KEY);
      settings.put("thidua.documents.s3.secret-key", S3Server.SECRET_KEY);
      settings.put("thidua.documents.s3.attempts", "2");
      settings.put("test.bucket", objects.toString());
      // The test runs in another class loader and knows the server as a process only.
      settings.put("test.bucket-server", Long.toString(started.pid()));
      return settings;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void stop() {
    if (server != null) {
      server.close();
    }
  }
}
