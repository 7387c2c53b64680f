package vn.thidua.platform.testsupport;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Queries are text, which the rules on types do not see: an entity named in a query of another
 * feature has left its own just as well.
 */
final class QueryTexts {

  private static final Pattern NAMED =
      Pattern.compile("\\b(?:from|join|update|into)\\s+(\\w+)", Pattern.CASE_INSENSITIVE);

  private final JavaClasses imported;
  private final Map<String, JavaClass> entities;

  QueryTexts(JavaClasses imported) {
    this.imported = imported;
    this.entities =
        imported.stream()
            .filter(HouseConditions::isEntity)
            .collect(Collectors.toMap(JavaClass::getSimpleName, Function.identity()));
  }

  void check() {
    List<String> violations = new ArrayList<>();
    for (JavaClass type : imported) {
      for (String text : texts(type)) {
        Matcher matcher = NAMED.matcher(text);
        while (matcher.find()) {
          JavaClass entity = entities.get(matcher.group(1));
          if (entity != null && !HouseConditions.isAtOrBelow(type, entity)) {
            violations.add(type.getName() + " reads " + entity.getName() + ": " + text.strip());
          }
        }
      }
    }
    if (!violations.isEmpty()) {
      throw new AssertionError(
          "Entities are named outside of their feature:\n" + String.join("\n", violations));
    }
  }

  private static List<String> texts(JavaClass type) {
    Source source = type.getSource().orElseThrow();
    try (InputStream in = source.getUri().toURL().openStream()) {
      List<String> texts = new ArrayList<>();
      for (PoolEntry entry : ClassFile.of().parse(in.readAllBytes()).constantPool()) {
        if (entry instanceof StringEntry text) {
          texts.add(text.stringValue());
        }
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
