package bron.command;

import bron.text.Folding;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A few letters as they are typed: case and accents do not count, and part of a word will do. */
record Letters(List<String> words) {
  static Letters of(String typed) {
    return new Letters(
        Arrays.stream(typed.split("\\s+"))
            .map(Folding::fold)
            .filter(word -> !word.isEmpty())
            .toList());
  }

  /** Whether each of them stands somewhere in a text. */
  boolean standIn(String text) {
    String folded =
        Arrays.stream(text.split("\\s+")).map(Folding::fold).collect(Collectors.joining(" "));
    return words.stream().allMatch(folded::contains);
  }
}
