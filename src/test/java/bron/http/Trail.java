package bron.http;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What the audit trail of a test site has. */
final class Trail {
  private Trail() {}

  interface TrailStore {
    @SqlQuery("SELECT detail FROM audit WHERE act = :act AND subject = :subject ORDER BY id")
    List<String> details(String act, String subject);
  }

  /** The details of an act on something, in order. */
  static List<String> details(TestSite site, String act, String subject) {
    return site.database().read(stores -> stores.of(TrailStore.class).details(act, subject));
  }
}
