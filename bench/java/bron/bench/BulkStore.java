package bron.bench;

import org.jdbi.v3.sqlobject.SqlObject;

/** Lends the connection of a transaction, for what is written by the million. */
interface BulkStore extends SqlObject {}
