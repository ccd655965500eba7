package bron.article;

import java.util.ArrayList;
import java.util.List;

/**
 * Adds and moves rows of the editor's lists for a browser without scripts: a button named {@code
 * do} says {@code add-credit} or {@code up-source-2}, and the form comes back unsaved.
 */
final class FormRows {
  private FormRows() {}

  /** The form as that button asks; the form itself where the button means nothing. */
  static ArticleForm apply(ArticleForm form, String button) {
    String[] words = button.split("-", -1);
    String list = words.length > 1 ? words[1] : "";
    return form.with(
        list.equals("credit")
            ? changed(form.credits(), ArticleForm.CreditRow.BLANK, words)
            : form.credits(),
        list.equals("source")
            ? changed(form.sources(), ArticleForm.SourceRow.BLANK, words)
            : form.sources());
  }

  private static <T> List<T> changed(List<T> rows, T blank, String[] words) {
    List<T> changed = new ArrayList<>(rows);
    if (words[0].equals("add")) {
      changed.add(blank);
    }
    if (words[0].equals("up") && words.length == 3) {
      FormReading.number(words[2])
          .filter(index -> index > 0 && index < changed.size())
          .ifPresent(
              index -> java.util.Collections.swap(changed, index.intValue(), index.intValue() - 1));
    }
    return changed;
  }
}
