package bron.record;

import bron.article.EditorPage;
import java.util.List;

/**
 * How a revision became another, or would.
 *
 * @param place the address of the article in the editor
 * @param from the number of the first
 * @param fromSaid who saved it and when, in words
 * @param to the number of the second
 * @param toSaid likewise
 * @param newest the row of the newest revision, over which the second would be put back
 * @param problem the message key of what came between; empty for nothing
 * @param restorable whether the second is an older one that says something else than the newest
 * @param fields what differs; empty for nothing
 */
record ComparisonPage(
    String place,
    int from,
    String fromSaid,
    int to,
    String toSaid,
    long newest,
    String problem,
    boolean restorable,
    List<EditorPage.Difference> fields) {}
