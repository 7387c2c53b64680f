package vn.thidua.localstack.containers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import vn.thidua.localstack.StackException;

/** Secrets as an engine hands them to a container: a file each, named like the secret. */
record SecretFiles(Path folder) {

  /** Those in the folder that the environment names. */
  static SecretFiles of(Map<String, String> environment) {
    return new SecretFiles(Path.of(environment.getOrDefault("THIDUA_SECRETS", ".")));
  }

  String read(String name) {
    Path file = folder.resolve(name);
    try {
      String secret = Files.readString(file).strip();
      if (secret.isEmpty()) {
        throw new StackException(file + " is empty");
      }
      return secret;
    } catch (IOException e) {
      throw new StackException("The secret " + name + " cannot be read: " + e, e);
    }
  }
}
