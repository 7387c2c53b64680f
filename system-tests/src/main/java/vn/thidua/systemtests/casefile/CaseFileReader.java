package vn.thidua.systemtests.casefile;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.CaseFile.Cluster;
import vn.thidua.systemtests.casefile.CaseFile.EstablishingDecision;
import vn.thidua.systemtests.casefile.CaseFile.Expected;
import vn.thidua.systemtests.casefile.CaseFile.ExpectedRow;
import vn.thidua.systemtests.casefile.CaseFile.Leader;
import vn.thidua.systemtests.casefile.CaseFile.Organization;
import vn.thidua.systemtests.casefile.CaseFile.Person;
import vn.thidua.systemtests.casefile.CaseFile.Sheet;
import vn.thidua.systemtests.casefile.place.Finding;
import vn.thidua.systemtests.casefile.place.Findings;
import vn.thidua.systemtests.casefile.place.ObjectPlace;

/** Reads a case file whole and strictly: either a case that fits together, or all its faults. */
public final class CaseFileReader {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private static final Pattern KIND = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
  private static final Pattern ORG_CODE = Pattern.compile("[0-9A-Z]+(\\.[0-9A-Z]+)*");
  private static final int ORG_CODE_LENGTH = 35;

  private final Findings findings = new Findings();
  private final List<String> notPlayed = new ArrayList<>();

  private CaseFileReader() {}

  public static CaseFile read(Path file) throws InvalidCaseException {
    try {
      return read(Files.readAllBytes(file));
    } catch (NoSuchFileException missing) {
      throw unreadable("không có tệp " + file, "there is no file " + file);
    } catch (IOException unreadable) {
      throw unreadable("không đọc được tệp " + file, "the file cannot be read: " + file);
    }
  }

  public static CaseFile read(byte[] content) throws InvalidCaseException {
    return new CaseFileReader().caseOf(parse(content));
  }

  private static JsonNode parse(byte[] content) throws InvalidCaseException {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
      JsonNode tree = JSON.readTree(content);
      if (tree == null || tree.isMissingNode()) {
        throw unreadable("tệp trống", "the file is empty");
      }
      return tree;
    } catch (CharacterCodingException notUtf8) {
      throw unreadable("tệp không phải UTF-8", "the file is not UTF-8");
    } catch (JsonProcessingException malformed) {
      JsonLocation at = malformed.getLocation();
      String where = at == null ? "?, ?" : at.getLineNr() + ", " + at.getColumnNr();
      String why = malformed.getOriginalMessage();
      throw unreadable(
          "không phải JSON đúng, ở dòng, cột: " + where,
          "not well-formed JSON, at line, column " + where + ": " + why);
    } catch (IOException impossible) {
      throw unreadable("không đọc được tệp", "the file cannot be read");
    }
  }

  private static InvalidCaseException unreadable(String vietnamese, String english) {
    return new InvalidCaseException(List.of(new Finding("", vietnamese, english)));
  }

  private CaseFile caseOf(JsonNode tree) throws InvalidCaseException {
    ObjectPlace root = new ObjectPlace(tree, "", findings);
    AwardsReading awards = new AwardsReading(findings, notPlayed);
    String name = root.name("case");
    String about = root.text("about");
    List<String> illustrative = root.texts("illustrative");
    int year = root.requiredYear("year");
    List<Organization> organizations = root.requiredList("organizations", this::organization);
    CaseFile file =
        new CaseFile(
            name,
            about,
            illustrative,
            year,
            organizations,
            root.requiredObject("cluster", this::cluster),
            root.object("scheme", SchemeReading::scheme),
            sheets(root),
            awards.proposals(root),
            root.object("awardTotals", AwardsReading::totals),
            root.list("successions", new SuccessionReading(findings)::succession),
            new YearReading(year, organizations, findings, notPlayed).read(root),
            new IndicatorReading(year, organizations, findings).read(root),
            root.object("expect", CaseFileReader::expected),
            notPlayed);
    root.end();
    if (tree.isObject()) {
      new ReferenceCheck(file, findings).check();
      SuccessionReading.check(file, findings);
      new SchemeFieldCheck(file, findings).check();
      new EntryCheck(file, findings).check();
      EventsReading.check(file, findings);
      new AwardsCheck(file, findings).check(awards.organizationsOfPersons());
    }
    if (!findings.isEmpty()) {
      throw new InvalidCaseException(findings.all());
    }
    return file;
  }

  private Organization organization(ObjectPlace place) {
    Organization organization =
        new Organization(
            place.name("key"),
            place.name("name"),
            place.text("nameEn"),
            place.text("kind"),
            place.text("orgCode"),
            place.textOrNull("parent"));
    String kind = organization.kind();
    if (kind != null && !KIND.matcher(kind).matches()) {
      findings.add(
          place.pointer("kind"),
          "\"%s\" không phải mã loại đơn vị (%s)",
          "\"%s\" is no code of a kind (%s)",
          kind,
          KIND);
    }
    String orgCode = organization.orgCode();
    if (orgCode != null
        && (orgCode.length() > ORG_CODE_LENGTH || !ORG_CODE.matcher(orgCode).matches())) {
      findings.add(
          place.pointer("orgCode"),
          "\"%s\" không phải mã định danh (%s, dài nhất %d)",
          "\"%s\" is no organization identifier (%s, at most %d long)",
          orgCode,
          ORG_CODE,
          ORG_CODE_LENGTH);
    }
    return organization;
  }

  private Cluster cluster(ObjectPlace place) {
    String type = place.constant("type", List.of("CLUSTER", "BLOCK"));
    return new Cluster(
        place.name("key"),
        place.name("name"),
        type == null ? "CLUSTER" : type,
        place.object(
            "decision",
            decision ->
                new EstablishingDecision(
                    decision.text("number"), decision.date("date"), decision.text("issuer"))),
        place.texts("members"),
        place.list("leaders", this::leader));
  }

  private Leader leader(ObjectPlace place) {
    return new Leader(
        place.requiredYear("year"),
        place.name("organization"),
        place.requiredConstant("role", List.of(Leader.HEAD, Leader.DEPUTY_HEAD)),
        place.object("person", this::person));
  }

  private Person person(ObjectPlace place) {
    Person person = new Person(place.name("name"), place.text("position"));
    if (place.has("organization")) {
      place.name("organization");
      notPlayed.add(place.pointer("organization").substring(1));
    }
    return person;
  }

  private static List<Sheet> sheets(ObjectPlace root) {
    return root.list("sheets", SheetReading::sheet);
  }

  private static Expected expected(ObjectPlace place) {
    boolean ranking = place.has("ranking") || !place.has("awards");
    boolean awards = place.has("awards");
    return new Expected(
        ranking ? place.requiredList("ranking", CaseFileReader::expectedRow) : null,
        awards ? place.list("awards", AwardsReading::expectedAward) : null);
  }

  private static ExpectedRow expectedRow(ObjectPlace place) {
    @Nullable Integer rank = null;
    boolean withoutRank = place.isNull("rank");
    if (!withoutRank) {
      rank = place.integer("rank", 1, Integer.MAX_VALUE);
    }
    return new ExpectedRow(
        place.name("organization"),
        withoutRank || rank != null ? new ExpectedRow.Rank(rank) : null,
        place.bool("tied"),
        place.bool("barred"),
        place.decimal("total"),
        place.decimal("base"),
        place.decimal("bonus"),
        place.decimal("penalty"));
  }
}
