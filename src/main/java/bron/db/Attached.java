package bron.db;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The stores of one transaction, each made once: making one costs more than most statements. */
final class Attached implements Stores {
  private final Handle handle;
  private final Map<Class<?>, Object> made = new HashMap<>();

  Attached(Handle handle) {
    this.handle = handle;
  }

  @Override
  public <S> S of(Class<S> store) {
    return store.cast(made.computeIfAbsent(store, handle::attach));
  }
}
