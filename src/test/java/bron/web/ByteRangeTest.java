package bron.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteRangeTest {
  /** Of a representation of ten bytes. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bytes=0-3|bytes 0-3",
        "bytes=0-|bytes 0-9",
        "bytes=9-|bytes 9-9",
        "bytes=4-99999999999999999999|bytes 4-9",
        "bytes=-3|bytes 7-9",
        "bytes=-30|bytes 0-9",
        "bytes= 2-2|bytes 2-2",
        "bytes=10-|beyond",
        "bytes=99999999999999999999-|beyond",
        "bytes=-0|beyond",
        "bytes=3-2|whole",
        "bytes=-|whole",
        "bytes=0-1,3-4|whole",
        "bytes=a-b|whole",
        "lines=0-3|whole",
        "bytes 0-3|whole"
      })
  void readsOneRange(String header, String expected) {
    String read =
        switch (ByteRange.asked(header, 10)) {
          case ByteRange.Whole all -> "whole";
          case ByteRange.Part part -> part.range().toString();
          case ByteRange.Unsatisfiable none -> "beyond";
        };
    assertThat(read).isEqualTo(expected);
  }
}
