package vn.thidua.platform.documents.places;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.scheme.AuthSchemeOption;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.auth.scheme.S3AuthSchemeParams;
import software.amazon.awssdk.services.s3.auth.scheme.S3AuthSchemeProvider;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;
import vn.thidua.platform.documents.BlobFailure;
import vn.thidua.platform.documents.BlobPlace;
import vn.thidua.platform.documents.Incoming;
import vn.thidua.platform.documents.StoredBlob;

/**
 * Contents in a bucket: {@code <prefix>ab/cd/<sha256>}. A content is one object written by one
 * request, so that it is there whole or not at all. The request's signature covers the digest of
 * the content, which every service has to look at; what it then keeps is read once, and taken away
 * if it is something else.
 */
public final class S3Place implements BlobPlace, AutoCloseable {

  private static final Logger LOG = Logger.getLogger(S3Place.class);
  private static final int PAGE = 1000;
  private static final int BUFFER = 64 * 1024;

  private final S3Client s3;
  private final String bucket;
  private final String prefix;
  private final int page;

  S3Place(S3Config config, int page) {
    this.bucket = given(config.bucket(), "bucket");
    this.prefix = config.prefix().orElse("");
    this.page = page;
    this.s3 = client(config);
  }

  /**
   * A bucket that is not there, or may not be used, stops the start; a service that is away not.
   */
  public static S3Place of(S3Config config) {
    S3Place place = new S3Place(config, PAGE);
    try {
      place.s3.headBucket(request -> request.bucket(place.bucket));
    } catch (SdkException | UncheckedIOException failure) {
      if (!S3Calls.isAway(failure)) {
        place.close();
        throw new IllegalStateException(
            "documents cannot be kept in the bucket " + place.bucket, failure);
      }
      LOG.warnf(
          "S3: the bucket %s is not to be reached yet: %s", place.bucket, failure.getMessage());
    }
    return place;
  }

  /** Nothing is taken from the environment or from somebody's home: the configuration says all. */
  private static S3Client client(S3Config config) {
    S3ClientBuilder builder =
        S3Client.builder()
            .region(Region.of(config.region()))
            .forcePathStyle(config.pathStyle())
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(
                        given(config.accessKey(), "access-key"),
                        given(config.secretKey(), "secret-key"))))
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(config.connectTimeout())
                    .socketTimeout(config.readTimeout()))
            // Signatures tell the digest; older services do not know the newer checksums.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .serviceConfiguration(service -> service.chunkedEncodingEnabled(false))
            .authSchemeProvider(S3Place::signingContents)
            .overrideConfiguration(all ->
                all.defaultProfileFile(ProfileFile.aggregator().build())
                    .retryStrategy(
                        AwsRetryStrategy.standardRetryStrategy().toBuilder()
                            .maxAttempts(config.attempts())
                            .build()));
    config.endpoint().ifPresent(builder::endpointOverride);
    return builder.build();
  }

  /** Also where the line is encrypted, over which contents are not signed otherwise. */
  private static List<AuthSchemeOption> signingContents(S3AuthSchemeParams request) {
    return S3AuthSchemeProvider.defaultProvider().resolveAuthScheme(request).stream()
        .map(option ->
            option.toBuilder()
                .putSignerProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, true)
                .build())
        .toList();
  }

  private static String given(Optional<String> value, String name) {
    return value
        .filter(text -> !text.isBlank())
        .orElseThrow(
            () -> new IllegalStateException("thidua.documents.s3." + name + " is not configured"));
  }

  @Override
  public boolean create(Incoming incoming) throws IOException {
    String sha256 = incoming.sha256();
    if (exists(sha256)) {
      return false;
    }
    S3Calls.to(
        "keep " + sha256,
        () ->
            s3.putObject(
                request ->
                    request.bucket(bucket).key(key(sha256)).contentType("application/octet-stream"),
                RequestBody.fromFile(incoming.file())));
    if (!isWhole(sha256)) {
      delete(sha256);
      throw new BlobFailure(sha256, BlobFailure.Flaw.ALTERED);
    }
    return true;
  }

  private boolean isWhole(String sha256) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream content = open(sha256).stream()) {
      byte[] buffer = new byte[BUFFER];
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest()).equals(sha256);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("SHA-256 is part of every JDK", missing);
    }
  }

  @Override
  public Content open(String sha256) throws IOException {
    ResponseInputStream<GetObjectResponse> content;
    try {
      content = s3.getObject(request -> request.bucket(bucket).key(key(sha256)));
    } catch (SdkException | UncheckedIOException failure) {
      if (S3Calls.isMissing(failure)) {
        throw new BlobFailure(sha256, BlobFailure.Flaw.MISSING);
      }
      throw S3Calls.translated("read " + sha256, failure);
    }
    return new Content(new Abortable(content), content.response().contentLength());
  }

  @Override
  public boolean exists(String sha256) throws IOException {
    try {
      s3.headObject(request -> request.bucket(bucket).key(key(sha256)));
      return true;
    } catch (SdkException | UncheckedIOException failure) {
      if (S3Calls.isMissing(failure)) {
        return false;
      }
      throw S3Calls.translated("look for " + sha256, failure);
    }
  }

  @Override
  public boolean delete(String sha256) throws IOException {
    if (!exists(sha256)) {
      return false;
    }
    S3Calls.to(
        "delete " + sha256,
        () -> s3.deleteObject(request -> request.bucket(bucket).key(key(sha256))));
    return true;
  }

  @Override
  public Stream<StoredBlob> list() {
    return s3
        .listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix).maxKeys(page))
        .contents()
        .stream()
        .map(S3Place::stored);
  }

  private static StoredBlob stored(S3Object object) {
    String name = object.key().substring(object.key().lastIndexOf('/') + 1);
    return new StoredBlob(name, object.size(), object.lastModified());
  }

  private String key(String sha256) {
    return prefix + sha256.substring(0, 2) + "/" + sha256.substring(2, 4) + "/" + sha256;
  }

  @Override
  public void close() {
    s3.close();
  }

  /** Whoever stops reading early does not wait for the rest. */
  private static final class Abortable extends FilterInputStream {

    private final ResponseInputStream<GetObjectResponse> content;
    private boolean ended;

    Abortable(ResponseInputStream<GetObjectResponse> content) {
      super(content);
      this.content = content;
    }

    @Override
    public int read() throws IOException {
      int octet = super.read();
      ended |= octet < 0;
      return octet;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      ended |= read < 0;
      return read;
    }

    @Override
    public void close() throws IOException {
      if (ended) {
        super.close();
      } else {
        content.abort();
      }
    }
  }
}
