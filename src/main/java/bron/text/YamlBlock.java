package bron.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;
import tools.jackson.dataformat.yaml.YAMLReadFeature;

/**
 * Reads a YAML mapping token by token into strings, lists and maps. No value becomes an object of
 * any other type, and since aliases are refused nothing can grow beyond its own size.
 */
final class YamlBlock {

  private static final int MAX_CHARACTERS = 200_000;
  private static final int MAX_DEPTH = 20;
  private static final YAMLFactory YAML =
      YAMLFactory.builder()
          .enable(YAMLReadFeature.EMPTY_STRING_AS_NULL)
          .loadSettings(
              LoadSettings.builder()
                  .setSchema(new CoreSchema())
                  .setAllowDuplicateKeys(true)
                  .setCodePointLimit(MAX_CHARACTERS)
                  .build())
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  private final YAMLParser parser;
  private final int firstLine;

  private YamlBlock(YAMLParser parser, int firstLine) {
    this.parser = parser;
    this.firstLine = firstLine;
  }

  /**
   * The fields of a block.
   *
   * @param firstLine the line of the file at which the block starts
   */
  static Map<String, Object> read(String block, int firstLine) throws FrontMatterException {
    try (YAMLParser parser = (YAMLParser) YAML.createParser(ObjectReadContext.empty(), block)) {
      return new YamlBlock(parser, firstLine).mapping();
    } catch (JacksonException invalid) {
      throw invalid(invalid, firstLine);
    }
  }

  private static FrontMatterException invalid(JacksonException e, int firstLine) {
    int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    String problem = e.getOriginalMessage().lines().findFirst().orElse("");
    if (e.getCause() instanceof MarkedYamlEngineException yaml
        && yaml.getProblemMark().isPresent()) {
      line = yaml.getProblemMark().get().getLine() + 1;
      problem = yaml.getProblem();
    }
    return new FrontMatterException(
        firstLine - 1 + Math.max(1, line), "The front matter is not valid YAML: " + problem);
  }

  private Map<String, Object> mapping() throws FrontMatterException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      return Map.of();
    }
    if (first != JsonToken.START_OBJECT) {
      throw problem("The front matter is not a list of names and values");
    }
    Map<String, Object> fields = map();
    if (parser.nextToken() != null) {
      throw problem("The front matter has a second YAML document in it");
    }
    return fields;
  }

  private Map<String, Object> map() throws FrontMatterException {
    Map<String, Object> map = new LinkedHashMap<>();
    Set<String> names = new HashSet<>();
    refuseCleverness();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      refuseCleverness();
      if (!names.add(name)) {
        throw problem("The field " + name + " is given twice");
      }
      parser.nextToken();
      value().ifPresent(value -> map.put(name, value));
    }
    return Collections.unmodifiableMap(map);
  }

  private List<Object> list() throws FrontMatterException {
    List<Object> list = new ArrayList<>();
    refuseCleverness();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      value().ifPresent(list::add);
    }
    return List.copyOf(list);
  }

  private Optional<Object> value() throws FrontMatterException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> Optional.of(map());
      case START_ARRAY -> Optional.of(list());
      case VALUE_NULL -> Optional.empty();
      case VALUE_EMBEDDED_OBJECT -> throw problem("A value in the front matter has a type");
      default -> {
        refuseCleverness();
        yield Optional.of(parser.getString());
      }
    };
  }

  private void refuseCleverness() throws FrontMatterException {
    if (parser.isCurrentAlias()) {
      throw problem("The front matter has a YAML alias; write the value out");
    }
    if (parser.getTypeId() != null) {
      throw problem("A value in the front matter has a type; leave the tag out");
    }
  }

  private FrontMatterException problem(String sentence) {
    int line = parser.currentTokenLocation().getLineNr();
    return new FrontMatterException(firstLine - 1 + Math.max(1, line), sentence);
  }
}
