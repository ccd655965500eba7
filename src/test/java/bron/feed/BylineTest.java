package bron.feed;

import static org.assertj.core.api.Assertions.assertThat;

import bron.article.Credit.Role;
import bron.feed.FeedItem.Person;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BylineTest {
  @Test
  void authorsAreThoseCreditedAsSuch() {
    Byline byline = byline(credit(Role.TRANSLATOR, "T"), credit(Role.AUTHOR, "A"));
    assertThat(byline.authors()).containsExactly(new Person("A", ""));
    assertThat(byline.contributors()).containsExactly(new Person("T", ""));
  }

  @Test
  void whereNobodyIsItIsByWhomItCameFromOrElseItsEditors() {
    assertThat(byline(credit(Role.EDITOR, "E"), credit(Role.VIA, "V")).authors())
        .containsExactly(new Person("V", ""));
    assertThat(byline(credit(Role.EDITOR, "E"), credit(Role.EDITOR, "F")).authors())
        .containsExactly(new Person("E", ""), new Person("F", ""));
  }

  @Test
  void aTranslatorOrPhotographerIsNeverTheAuthor() {
    Byline byline = byline(credit(Role.TRANSLATOR, "T"), credit(Role.PHOTOGRAPHER, "P"));
    assertThat(byline.authors()).isEmpty();
    assertThat(byline.contributors()).containsExactly(new Person("T", ""), new Person("P", ""));
  }

  @Test
  void whoWroteAndPhotographedIsNamedOnce() {
    Byline byline = byline(credit(Role.AUTHOR, "A"), credit(Role.PHOTOGRAPHER, "A"));
    assertThat(byline.authors()).containsExactly(new Person("A", ""));
    assertThat(byline.contributors()).isEmpty();
  }

  private static Byline byline(FeedStore.CreditLine... credits) {
    return Byline.of(List.of(credits), "http://bron.example/authors/");
  }

  private static FeedStore.CreditLine credit(Role role, String name) {
    return new FeedStore.CreditLine(1, role, name, "", Optional.empty());
  }
}
