package bron.account;

/** So many passwords are being checked that this one has to come back later. */
public final class BusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BusyException() {
    super("too many passwords are being checked");
  }
}
