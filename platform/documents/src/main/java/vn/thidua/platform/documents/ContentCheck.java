package vn.thidua.platform.documents;

import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** Whether a content may be kept: what it is says its content, and its name may not say else. */
@Singleton
public class ContentCheck {

  /**
   * What was found.
   *
   * @param name cleaned, with an ending that fits the content
   */
  public record Accepted(String name, DocumentType type) {}

  private static final String ZIP = "ZIP";
  private static final String UNKNOWN = "application/octet-stream";
  private static final int HEAD = 64 * 1024;
  private static final int PDF_TAIL = 1024;
  private static final byte[] PNG_END = {
    0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82
  };

  private final DocumentsConfig config;
  private final MimeTypes known = MimeTypes.getDefaultMimeTypes();

  public ContentCheck(DocumentsConfig config) {
    this.config = config;
  }

  /** 400 with the rule that the content or its name breaks. */
  public Accepted check(Incoming incoming, String givenName) throws IOException {
    FileName name = FileName.of(givenName);
    if (incoming.size() == 0) {
      throw RefusedContent.empty();
    }
    DocumentType type = recognize(incoming, name);
    if (!config.types().contains(type)) {
      throw notAllowed(type.mediaType());
    }
    return new Accepted(named(name, type), type);
  }

  private DocumentType recognize(Incoming incoming, FileName name) throws IOException {
    byte[] head = head(incoming.file());
    if (startsWith(head, "PK\u0003\u0004")) {
      DocumentType office = OfficeFile.typeOf(incoming, config);
      if (office == null) {
        throw notAllowed("application/zip");
      }
      return office;
    }
    String detected = known.detect(new ByteArrayInputStream(head), new Metadata()).toString();
    DocumentType type =
        switch (detected) {
          case "application/pdf" -> DocumentType.PDF;
          case "image/png" -> DocumentType.PNG;
          case "image/jpeg" -> DocumentType.JPEG;
          case "text/plain" -> "csv".equals(name.extension()) ? DocumentType.CSV : DocumentType.TXT;
          default -> throw notAllowed(detected);
        };
    requireWhole(incoming, head, type);
    if (ZipDirectory.hasEnd(incoming.file())) {
      throw RefusedContent.twoInOne(type.name() + " + " + ZIP);
    }
    return type;
  }

  /** A file is of its type from the first byte on, and not cut off. */
  private static void requireWhole(Incoming incoming, byte[] head, DocumentType type)
      throws IOException {
    boolean whole =
        switch (type) {
          case PDF ->
              startsWith(head, "%PDF-")
                  && new String(tail(incoming, PDF_TAIL), StandardCharsets.ISO_8859_1)
                      .contains("%%EOF");
          case PNG -> Arrays.equals(tail(incoming, PNG_END.length), PNG_END);
          case JPEG -> startsWith(head, "\u00FF\u00D8\u00FF");
          case TXT, CSV -> {
            requireText(incoming.file());
            yield true;
          }
          case DOCX, XLSX, PPTX, ODT, ODS -> true;
        };
    if (!whole) {
      throw RefusedContent.malformed(type.name());
    }
  }

  private static void requireText(Path file) throws IOException {
    try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      char[] piece = new char[HEAD];
      for (int read = text.read(piece); read >= 0; read = text.read(piece)) {
        for (int i = 0; i < read; i++) {
          if (Character.getType(piece[i]) == Character.CONTROL
              && "\t\n\r\f".indexOf(piece[i]) < 0) {
            throw RefusedContent.notText();
          }
        }
      }
    } catch (CharacterCodingException malformed) {
      throw RefusedContent.notText();
    }
  }

  private String named(FileName name, DocumentType type) {
    String extension = name.extension();
    if (extension != null && type.extensions().contains(extension)) {
      return name.with(extension);
    }
    if (extension != null && saysSomething(extension)) {
      throw ProblemException.invalid(
          "?name",
          "name-contradicts-content",
          Text.of(
              "Tên tệp có đuôi .%s, nhưng nội dung thuộc loại %s",
              "The name ends in .%s, but the content is of type %s", extension, type.mediaType()));
    }
    return name.whole().with(type.extensions().getFirst());
  }

  /** "31.12" ends in no type that anybody knows. */
  private boolean saysSomething(String extension) {
    Metadata named = new Metadata();
    named.set(TikaCoreProperties.RESOURCE_NAME_KEY, "name." + extension);
    try {
      return !known.detect((@Nullable InputStream) null, named).toString().equals(UNKNOWN);
    } catch (IOException impossible) {
      throw new IllegalStateException("nothing is read", impossible);
    }
  }

  private ProblemException notAllowed(String found) {
    return RefusedContent.typeNotAllowed(
        found,
        config.types().stream()
            .map(type -> type.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", ")));
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }

  private static byte[] tail(Incoming incoming, int most) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(incoming.file().toFile(), "r")) {
      byte[] tail = new byte[(int) Math.min(most, incoming.size())];
      file.seek(incoming.size() - tail.length);
      file.readFully(tail);
      return tail;
    }
  }

  private static boolean startsWith(byte[] head, String bytes) {
    byte[] expected = bytes.getBytes(StandardCharsets.ISO_8859_1);
    return head.length >= expected.length
        && Arrays.equals(head, 0, expected.length, expected, 0, expected.length);
  }
}
