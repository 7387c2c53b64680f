package vn.thidua.platform.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Looks into a ZIP that may be an office file: whether it really is one, without code, and without
 * more inside than can be unfolded. Nothing is written; each part passes through memory in small
 * pieces.
 */
final class OfficeFile {

  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String ODF_TYPE = "mimetype";
  private static final String OOXML_MAIN = "application/vnd.openxmlformats-officedocument.";
  private static final Set<String> BROUGHT_FROM_OUTSIDE =
      Set.of("attachedtemplate", "oleobject", "frame", "subdocument", "control");

  private static final int PIECE = 64 * 1024;
  private static final int LARGEST_TABLE_OF_CONTENTS = 1024 * 1024;
  private static final long UNSUSPICIOUS = 16L * 1024 * 1024;
  private static final long DENSEST = 200;

  private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  private final Path file;
  private final long size;
  private final DocumentsConfig limits;
  private long inflated;

  private OfficeFile(Incoming incoming, DocumentsConfig limits) {
    this.file = incoming.file();
    this.size = incoming.size();
    this.limits = limits;
  }

  /** Null for a ZIP that is no office file of a known type; what is unsafe is refused. */
  static @Nullable DocumentType typeOf(Incoming incoming, DocumentsConfig limits)
      throws IOException {
    try {
      return new OfficeFile(incoming, limits).look();
    } catch (ZipDirectory.Malformed | ZipException | XMLStreamException malformed) {
      throw RefusedContent.malformed("ZIP");
    }
  }

  private @Nullable DocumentType look() throws IOException, XMLStreamException {
    List<String> names = ZipDirectory.names(file, limits.maxParts());
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      if (zip.size() != names.size()) {
        throw new ZipDirectory.Malformed("two readings differ");
      }
      for (String name : names) {
        refuseCode(name);
        pass(zip, name);
      }
      if (names.contains(CONTENT_TYPES)) {
        return ooxml(zip, names);
      }
      return names.getFirst().equals(ODF_TYPE) ? odf(zip, names) : null;
    }
  }

  /** Unfolds a part to nowhere, counting, with a look at its beginning if it is XML. */
  private void pass(ZipFile zip, String name) throws IOException, XMLStreamException {
    ZipEntry part = zip.getEntry(name);
    if (part == null) {
      throw new ZipDirectory.Malformed("two readings differ");
    }
    try (InputStream content = zip.getInputStream(part)) {
      byte[] beginning = content.readNBytes(PIECE);
      count(beginning.length);
      if (isXml(name) && beginning.length > 0) {
        requireNoDoctype(beginning);
      }
      byte[] piece = new byte[PIECE];
      for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
        count(read);
      }
    }
  }

  private void count(int bytes) {
    inflated += bytes;
    if (inflated > limits.maxInflated().asLongValue()
        || (inflated > UNSUSPICIOUS && inflated / size > DENSEST)) {
      throw RefusedContent.tooMuchInside();
    }
  }

  private static boolean isXml(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".rdf");
  }

  /** Entities are declared before the first element; its parts have none. */
  private static void requireNoDoctype(byte[] beginning) throws XMLStreamException {
    XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(beginning));
    try {
      while (xml.next() != XMLStreamConstants.START_ELEMENT) {
        if (xml.getEventType() == XMLStreamConstants.DTD) {
          throw new XMLStreamException("a document type is declared");
        }
      }
    } finally {
      xml.close();
    }
  }

  private static void refuseCode(String name) {
    String lower = "/" + name.toLowerCase(Locale.ROOT);
    if (lower.contains("/vbaproject")
        || lower.endsWith("/vbadata.xml")
        || lower.contains("/activex/")
        || lower.contains("/macrosheets/")
        || lower.startsWith("/basic/")
        || lower.startsWith("/scripts/")) {
      throw RefusedContent.macros(name);
    }
  }

  private @Nullable DocumentType ooxml(ZipFile zip, List<String> names)
      throws IOException, XMLStreamException {
    EnumSet<DocumentType> found = EnumSet.noneOf(DocumentType.class);
    elements(
        zip,
        CONTENT_TYPES,
        xml -> {
          String type = xml.getAttributeValue(null, "ContentType");
          if (type == null) {
            return true;
          }
          String lower = type.toLowerCase(Locale.ROOT);
          if (lower.contains("macro") || lower.contains("vba") || lower.contains("activex")) {
            throw RefusedContent.macros(type);
          }
          String part = xml.getAttributeValue(null, "PartName");
          DocumentType main = mainType(type);
          if (main != null && part != null) {
            found.add(main);
            return names.contains(part.startsWith("/") ? part.substring(1) : part);
          }
          return true;
        });
    for (String name : names) {
      if (name.endsWith(".rels")) {
        refuseContentFromOutside(zip, name);
      }
    }
    if (found.size() > 1) {
      throw new ZipDirectory.Malformed("several files in one");
    }
    return found.isEmpty() ? null : found.iterator().next();
  }

  private static @Nullable DocumentType mainType(String contentType) {
    return switch (contentType) {
      case OOXML_MAIN + "wordprocessingml.document.main+xml" -> DocumentType.DOCX;
      case OOXML_MAIN + "spreadsheetml.sheet.main+xml" -> DocumentType.XLSX;
      case OOXML_MAIN + "presentationml.presentation.main+xml" -> DocumentType.PPTX;
      default -> null;
    };
  }

  /** A template elsewhere may bring the macros that are not in here. Links to follow are fine. */
  private static void refuseContentFromOutside(ZipFile zip, String name)
      throws IOException, XMLStreamException {
    elements(
        zip,
        name,
        xml -> {
          String type = String.valueOf(xml.getAttributeValue(null, "Type"));
          String kind = type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
          if ("External".equals(xml.getAttributeValue(null, "TargetMode"))
              && BROUGHT_FROM_OUTSIDE.contains(kind)) {
            throw RefusedContent.external(kind);
          }
          return true;
        });
  }

  private static void elements(ZipFile zip, String name, Predicate<XMLStreamReader> good)
      throws IOException, XMLStreamException {
    ZipEntry part = zip.getEntry(name);
    if (part == null) {
      throw new ZipDirectory.Malformed("two readings differ");
    }
    byte[] content;
    try (InputStream in = zip.getInputStream(part)) {
      content = in.readNBytes(LARGEST_TABLE_OF_CONTENTS + 1);
    }
    if (content.length > LARGEST_TABLE_OF_CONTENTS) {
      throw RefusedContent.tooMuchInside();
    }
    XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(content));
    try {
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && !good.test(xml)) {
          throw new ZipDirectory.Malformed("a part is missing");
        }
      }
    } finally {
      xml.close();
    }
  }

  private static @Nullable DocumentType odf(ZipFile zip, List<String> names) throws IOException {
    if (!names.contains("META-INF/manifest.xml") || !names.contains("content.xml")) {
      return null;
    }
    ZipEntry type = zip.getEntry(ODF_TYPE);
    try (InputStream in = zip.getInputStream(type)) {
      String said = new String(in.readNBytes(200), StandardCharsets.US_ASCII);
      for (DocumentType known : List.of(DocumentType.ODT, DocumentType.ODS)) {
        if (known.mediaType().equals(said)) {
          return known;
        }
      }
      return null;
    }
  }
}
