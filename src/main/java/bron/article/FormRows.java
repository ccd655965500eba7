package bron.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Adds and moves rows of the editor's lists for a browser without scripts: a button named {@code
 * do} says {@code add-credit}, {@code up-source-2} or {@code remove-related-17}, and the form comes
 * back unsaved.
 */
final class FormRows {
  private static final Set<String> VERBS = Set.of("add", "up", "remove", "find");

  private FormRows() {}

  /** Whether a button asks for other rows. */
  static boolean isAsked(String button) {
    return VERBS.contains(button.split("-", -1)[0]);
  }

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
                : form.sources())
        .withRelated(list.equals("related") ? related(form.related(), words) : form.related());
  }

  private static <T> List<T> changed(List<T> rows, T blank, String[] words) {
    List<T> changed = new ArrayList<>(rows);
    if (words[0].equals("add")) {
      changed.add(blank);
    }
    if (words[0].equals("up") && words.length == 3) {
      FormReading.number(words[2])
          .filter(index -> index > 0 && index < changed.size())
          .ifPresent(index -> Collections.swap(changed, index.intValue(), index.intValue() - 1));
    }
    return changed;
  }

  /** Articles are named by their rows, not by their places. */
  private static List<String> related(List<String> ids, String[] words) {
    List<String> changed = new ArrayList<>(ids);
    String id = words.length == 3 ? words[2] : "";
    int at = changed.indexOf(id);
    if (words[0].equals("add") && at < 0 && FormReading.number(id).isPresent()) {
      changed.add(id);
    }
    if (words[0].equals("up") && at > 0) {
      Collections.swap(changed, at, at - 1);
    }
    if (words[0].equals("remove")) {
      changed.remove(id);
    }
    return changed;
  }
}
