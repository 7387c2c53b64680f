package vn.thidua.platform.testsupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens as the realm issues them, and ones that a service has to refuse. Immutable:
 *
 * <pre>Tokens.of("officer-01").roles("user").sign()</pre>
 */
public final class Tokens {

  /** The audience of the realm's own clients. */
  private static final List<String> EVERY_PART =
      List.of("gateway", "cluster-service", "scoring-service", "awards-service");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Object> claims;

  private Tokens(Map<String, Object> claims) {
    this.claims = claims;
  }

  /** A token without a role, for every part of the house, valid for five minutes. */
  public static Tokens of(String subject) {
    Instant now = Instant.now();
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", issuer());
    claims.put("sub", subject);
    claims.put("preferred_username", subject);
    claims.put("typ", "Bearer");
    claims.put("azp", "demo");
    claims.put("aud", EVERY_PART);
    claims.put("jti", UUID.randomUUID().toString());
    claims.put("iat", now.getEpochSecond());
    claims.put("exp", now.plus(Duration.ofMinutes(5)).getEpochSecond());
    return new Tokens(claims);
  }

  /** A person with the role {@code user}. */
  public static String user(String subject) {
    return of(subject).roles("user").sign();
  }

  /** A person with the roles {@code administrator} and {@code user}. */
  public static String administrator() {
    return of("admin").roles("administrator", "user").sign();
  }

  /** The address of the issuer that the services under test trust. */
  public static String issuer() {
    return TestIssuer.current().url();
  }

  public Tokens roles(String... roles) {
    return with("realm_access", Map.of("roles", List.of(roles)));
  }

  public Tokens audience(String... audience) {
    return with("aud", List.of(audience));
  }

  public Tokens issuer(String issuer) {
    return with("iss", issuer);
  }

  /** A token that was issued and ran out this long ago. */
  public Tokens expired(Duration ago) {
    Instant end = Instant.now().minus(ago);
    return with("exp", end.getEpochSecond())
        .with("iat", end.minus(Duration.ofMinutes(5)).getEpochSecond());
  }

  /** A token that begins to hold only after a while. */
  public Tokens notBefore(Duration in) {
    return with("nbf", Instant.now().plus(in).getEpochSecond());
  }

  /** Any other claim; null takes it out. */
  public Tokens with(String claim, @Nullable Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(claims);
    if (value == null) {
      changed.remove(claim);
    } else {
      changed.put(claim, value);
    }
    return new Tokens(changed);
  }

  /** As the realm signs. */
  public String sign() {
    return rs256(TestIssuer.KEY_ID, TestIssuer.current().keys().getPrivate());
  }

  /** Under the name of the realm's key, but with another one. */
  public String signWithOtherKey() {
    try {
      return rs256(TestIssuer.KEY_ID, TestIssuer.newKeys().getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** {@code alg: none} and an empty third part. */
  public String unsigned() {
    return part(Map.of("alg", "none", "typ", "JWT")) + "." + part(claims) + ".";
  }

  /** HS256 with the realm's public key as the shared secret. */
  public String signWithPublicKeyAsSecret() {
    String content =
        part(Map.of("alg", "HS256", "typ", "JWT", "kid", TestIssuer.KEY_ID)) + "." + part(claims);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(TestIssuer.current().keys().getPublic().getEncoded(), "HmacSHA256"));
      return content + "." + encode(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String rs256(String keyId, PrivateKey key) {
    String content = part(Map.of("alg", "RS256", "typ", "JWT", "kid", keyId)) + "." + part(claims);
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(content.getBytes(StandardCharsets.UTF_8));
      return content + "." + encode(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String part(Map<String, Object> json) {
    try {
      return encode(JSON.writeValueAsBytes(json));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
