package vn.thidua.platform.testsupport.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One case per kind of change: what may be added, and what breaks a reader. */
class SchemaChangesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          nothing                | {"type":"object"}                          | {"type":"object"}
          wording                | {"description":"a"}                        | {"description":"b","title":"c"}
          an optional property   | {"properties":{"a":{}},"required":["a"]}   | {"properties":{"a":{},"b":{"type":"string"}},"required":["a"]}
          an optional one inside | {"items":{"properties":{}}}                | {"items":{"properties":{"b":{}}}}
          a definition           | {"$defs":{"A":{}}}                         | {"$defs":{"A":{},"B":{}}}
          the first definition   | {"type":"object"}                          | {"type":"object","$defs":{"B":{}}}
          the order of a set     | {"enum":["A","B"],"required":["a","b"]}    | {"enum":["B","A"],"required":["b","a"]}
          one type or a list     | {"type":"string"}                          | {"type":["string"]}
          """)
  void shouldPass_whenOnlyThisIsNew(String what, String published, String now) {
    assertThat(SchemaChanges.breaking(ContractFiles.json(published), ContractFiles.json(now)))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          property removed      | {"properties":{"a":{}}}                 | {"properties":{}}                         | /properties/a was removed
          property renamed      | {"properties":{"a":{}}}                 | {"properties":{"b":{}}}                   | /properties/a was removed
          all properties gone   | {"properties":{"a/b":{}}}               | {}                                        | /properties/a~1b was removed
          now optional          | {"properties":{"a":{}},"required":["a"]} | {"properties":{"a":{}},"required":[]}    | /required no longer has "a"
          no longer required    | {"properties":{"a":{}},"required":["a"]} | {"properties":{"a":{}}}                  | /required no longer has "a"
          new and required      | {"properties":{}}                       | {"properties":{"a":{}},"required":["a"]}  | /required has "a", which it had not
          type changed          | {"properties":{"a":{"type":"string"}}}  | {"properties":{"a":{"type":"integer"}}}   | /properties/a/type no longer has "string"
          type widened          | {"properties":{"a":{"type":"string"}}}  | {"properties":{"a":{"type":["string","null"]}}} | /properties/a/type has "null", which it had not
          type narrowed         | {"type":["string","null"]}              | {"type":"string"}                         | /type no longer has "null"
          type no longer told   | {"type":"string"}                       | {}                                        | /type no longer has "string"
          enum value removed    | {"enum":["A","B"]}                      | {"enum":["A"]}                            | /enum no longer has "B"
          enum value added      | {"enum":["A"]}                          | {"enum":["A","B"]}                        | /enum has "B", which it had not
          enum dropped          | {"type":"string","enum":["A"]}          | {"type":"string"}                         | /enum no longer has "A"
          format changed        | {"format":"date"}                       | {"format":"date-time"}                    | /format was "date" and is "date-time"
          pattern changed       | {"pattern":"^a$"}                       | {"pattern":"^b$"}                         | /pattern was "^a$" and is "^b$"
          restriction added     | {"type":"string"}                       | {"type":"string","maxLength":5}           | /maxLength was not there and is 5
          restriction tightened | {"minimum":0}                           | {"minimum":1}                             | /minimum was 0 and is 1
          restriction dropped   | {"minimum":0}                           | {}                                        | /minimum was 0 and is gone
          constant changed      | {"const":1}                             | {"const":2}                               | /const was 1 and is 2
          reference changed     | {"$ref":"a.v1.json"}                    | {"$ref":"a.v2.json"}                      | /$ref was "a.v1.json" and is "a.v2.json"
          inside of items       | {"items":{"type":"string"}}             | {"items":{"type":"integer"}}              | /items/type no longer has "string"
          inside of definitions | {"$defs":{"A":{"type":"string"}}}       | {"$defs":{"A":{"type":"integer"}}}        | /$defs/A/type no longer has "string"
          items now restricted  | {"type":"array"}                        | {"type":"array","items":{"type":"string"}} | /items was not there
          object closed         | {"properties":{}}                       | {"properties":{},"additionalProperties":false} | /additionalProperties was not there and is false
          alternative added     | {"oneOf":[{}]}                          | {"oneOf":[{},{}]}                         | /oneOf was [{}] and is [{},{}]
          alternative changed   | {"oneOf":[{"const":1}]}                 | {"oneOf":[{"const":2}]}                   | /oneOf/0/const was 1 and is 2
          unknown keyword       | {"type":"string"}                       | {"type":"string","if":{}}                 | /if was not there and is {}
          """)
  void shouldNameIt_whenAReaderWouldBreak(String what, String published, String now, String found) {
    assertThat(SchemaChanges.breaking(ContractFiles.json(published), ContractFiles.json(now)))
        .anySatisfy(change -> assertThat(change).startsWith(found));
  }
}
