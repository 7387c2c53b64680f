package vn.thidua.gateway.system;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;

/** Access tokens as the issuer would give them, and as it never would. */
public final class Tokens {

  static final String KEY_ID = "test-key";

  private Tokens() {}

  public static String good() {
    return signed(claims("gateway", Duration.ZERO));
  }

  public static String forAudience(String audience) {
    return signed(claims(audience, Duration.ZERO));
  }

  /** A token of five minutes, that many seconds after the end of its life. */
  public static String expiredFor(long seconds) {
    return signed(claims("gateway", Duration.ofSeconds(seconds + 300)));
  }

  public static String ofIssuer(String issuer) {
    return signed(claims("gateway", Duration.ZERO).issuer(issuer));
  }

  public static String unsigned() {
    String[] parts = good().split("\\.", -1);
    return base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".";
  }

  public static String withoutSignature() {
    String good = good();
    return good.substring(0, good.lastIndexOf('.') + 1);
  }

  /** The public key taken for a secret: HS256 over what everybody knows. */
  public static String symmetric() {
    byte[] publicKey = Base64.getDecoder().decode(config("test.public-key"));
    return claims("gateway", Duration.ZERO)
        .jws()
        .keyId(KEY_ID)
        .algorithm(SignatureAlgorithm.HS256)
        .sign(new SecretKeySpec(publicKey, "HmacSHA256"));
  }

  public static String otherAlgorithm() {
    return claims("gateway", Duration.ZERO)
        .jws()
        .keyId(KEY_ID)
        .algorithm(SignatureAlgorithm.PS256)
        .sign(privateKey());
  }

  public static String ofUnknownKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return claims("gateway", Duration.ZERO)
          .jws()
          .keyId(KEY_ID)
          .sign(generator.generateKeyPair().getPrivate());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String signed(JwtClaimsBuilder claims) {
    return claims.jws().keyId(KEY_ID).algorithm(SignatureAlgorithm.RS256).sign(privateKey());
  }

  private static JwtClaimsBuilder claims(String audience, Duration age) {
    long issued = Clock.systemUTC().instant().minus(age).getEpochSecond();
    return Jwt.claims()
        .issuer(config("quarkus.oidc.auth-server-url"))
        .audience(Set.of(audience, "cluster-service"))
        .subject("0199-officer")
        .issuedAt(issued)
        .expiresAt(issued + 300)
        .claim("realm_access", Map.of("roles", List.of("user")));
  }

  private static PrivateKey privateKey() {
    try {
      return KeyFactory.getInstance("RSA")
          .generatePrivate(
              new PKCS8EncodedKeySpec(Base64.getDecoder().decode(config("test.private-key"))));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String config(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }
}
