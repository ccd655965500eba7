package bron.db;

import java.sql.Types;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jspecify.annotations.Nullable;

/** The one place where an {@link Instant} becomes a number of the database, and back. */
final class Instants {
  private Instants() {}

  /** Makes {@code jdbi} bind and read instants as integer milliseconds since the epoch. */
  static Jdbi register(Jdbi jdbi) {
    return jdbi.registerArgument(new Milliseconds()).registerColumnMapper(Instant.class, READ);
  }

  private static final ColumnMapper<@Nullable Instant> READ =
      (row, column, context) -> {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
      };

  private static final class Milliseconds extends AbstractArgumentFactory<Instant> {
    Milliseconds() {
      super(Types.BIGINT);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
      return (position, statement, context) -> statement.setLong(position, value.toEpochMilli());
    }
  }
}
