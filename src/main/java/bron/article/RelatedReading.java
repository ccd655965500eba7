package bron.article;

import bron.db.Stores;
import java.util.List;
import java.util.Map;

/** Reads which articles the editor's form names as worth reading next. */
final class RelatedReading {
  /** More than this nobody reads next. */
  static final int MOST = 8;

  private RelatedReading() {}

  /** Their rows in order; what is wrong goes to {@code problems} by the name of the field. */
  static List<Long> read(Stores stores, ArticleForm form, Map<String, String> problems) {
    List<Long> ids =
        form.related().stream().flatMap(id -> FormReading.number(id).stream()).distinct().toList();
    if (ids.size() > MOST) {
      problems.put("related", "editor.problem.relatedMany");
    } else if (LiveArticles.lines(stores, ids).size() < ids.size()) {
      problems.put("related", "editor.problem.related");
    }
    return ids;
  }
}
