package bron.db;

/** Hands out stores that all work on the same transaction; of no use after it. */
@FunctionalInterface
public interface Stores {
  /** The store of that type, a Jdbi SQL object interface. */
  <S> S of(Class<S> store);
}
