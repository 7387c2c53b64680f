package vn.thidua.platform.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A DOCX file with placeholders, filled with a tree of values: records, maps with names as keys,
 * lists, conditions (booleans), and texts that are formatted already. Nothing (null) is an empty
 * text, and not so as a condition; so are a blank text and an empty list.
 *
 * <ul>
 *   <li><code>{{name}}</code>, <code>{{head.name}}</code>: a text, in the format of the
 *       placeholder. Names are looked up in the thing at hand, then in those around it.
 *   <li><code>{{#members}}…{{/members}}</code>: for each thing in a list; or once, if there is
 *       something. {@link SectionFinder} tells what is repeated: words, paragraphs or rows.
 *   <li><code>{{?members}}…{{/members}}</code>: once, if there is something; <code>
 *       {{^members}}…{{/members}}</code>: if there is nothing.
 *   <li><code>{{.}}</code>: the thing itself, in a list of texts. <code>{{@number}}</code>, <code>
 *       {{#@first}}</code>, <code>{{#@last}}</code>: where it stands in its list.
 * </ul>
 *
 * A template says what stands where and nothing else: it cannot calculate, call or fetch. Values
 * are text whatever they contain. Safe for use by several threads; the same values give the same
 * bytes.
 */
public final class DocxTemplate {

  public static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final OfficeFile file;
  private final Map<String, Node.Element> texts;

  private DocxTemplate(OfficeFile file, Map<String, Node.Element> texts) {
    this.file = file;
    this.texts = texts;
  }

  /**
   * @throws TemplateFault not a DOCX file, or its placeholders do not fit together
   */
  public static DocxTemplate read(byte[] docx) {
    OfficeFile file = OfficeFile.read(docx);
    List<String> faults = new ArrayList<>();
    Map<String, Node.Element> texts = new LinkedHashMap<>();
    file.texts().forEach((part, root) -> texts.put(part, TagFinder.find(root, part, faults)));
    refuse(faults);
    texts.replaceAll((part, root) -> SectionFinder.find(root, faults));
    refuse(faults);
    return new DocxTemplate(file, texts);
  }

  /**
   * Whether records of a type have all that the template asks for, whatever is in their lists.
   *
   * @throws TemplateFault a placeholder that they know nothing of
   */
  public void requireFits(Class<? extends Record> values) {
    refuse(ValueTypes.faults(texts.values(), values));
  }

  /**
   * @return a DOCX file
   * @throws TemplateFault a placeholder that the values know nothing of
   */
  public byte[] fill(Record values) {
    return file.with(Filling.fill(texts, values));
  }

  /** As with records, by names. */
  public byte[] fill(Map<String, ?> values) {
    return file.with(Filling.fill(texts, values));
  }

  private static void refuse(List<String> faults) {
    if (!faults.isEmpty()) {
      throw new TemplateFault(faults);
    }
  }
}
