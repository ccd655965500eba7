package bron;

import java.util.List;

/** The configuration is wrong; every fault is a line for the person who runs the site. */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With those faults, at least one. */
  public ConfigException(List<String> faults) {
    super(String.join("\n", faults));
  }
}
