package vn.thidua.scoring.verifier;

import java.util.ArrayList;
import java.util.List;
import vn.thidua.scoring.verifier.bundle.Bundle;
import vn.thidua.scoring.verifier.bundle.BundleReader;
import vn.thidua.scoring.verifier.bundle.MalformedBundleException;
import vn.thidua.scoring.verifier.json.Digest;
import vn.thidua.scoring.verifier.json.Json;
import vn.thidua.scoring.verifier.json.JsonReader;
import vn.thidua.scoring.verifier.json.MalformedJsonException;

/** Looks at one bundle. */
public final class Verifier {

  /** The longest file that is looked at. */
  public static final int MOST_BYTES = 32 * 1024 * 1024;

  private Verifier() {}

  public static Verdict verify(byte[] file) {
    if (file.length > MOST_BYTES) {
      return Verdict.notReadable("", "tệp quá lớn", "the file is too large");
    }
    Json document;
    try {
      document = JsonReader.read(file);
    } catch (MalformedJsonException e) {
      return Verdict.notReadable("", e.vietnamese(), e.english());
    }
    List<Finding> findings = new ArrayList<>(Seals.broken(document));
    Bundle bundle;
    try {
      bundle = BundleReader.read(document);
    } catch (MalformedBundleException e) {
      Finding malformed =
          new Finding(Finding.Code.FORMAT, e.pointer(), "", e.vietnamese(), e.english());
      if (findings.isEmpty()) {
        return Verdict.notReadable(e.pointer(), e.vietnamese(), e.english());
      }
      findings.add(malformed);
      return Verdict.notEqual(findings);
    }
    findings.addAll(Recomputed.differences(bundle));
    findings.addAll(Endorsed.misfits(bundle));
    return findings.isEmpty() ? equal(document, bundle) : Verdict.notEqual(findings);
  }

  private static Verdict equal(Json document, Bundle bundle) {
    String own = Digest.without("digest", (Json.Members) document);
    return new Verdict(
        Verdict.Outcome.EQUAL,
        List.of(),
        new Verdict.Digests(own, bundle.inputDigest(), bundle.outputDigest()));
  }
}
