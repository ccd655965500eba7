package bron.trail;

import bron.web.Moment;

/**
 * A line of the trail in words.
 *
 * @param who the name of whoever did it, or who else it was
 * @param gone whether their account is disabled now
 * @param account the address of their account; empty for none
 * @param what the act
 * @param subject what it was about
 * @param trail the address of all that was done to that; empty where this is it
 * @param detail finished words; may be empty
 * @param from the network address; empty for the server itself
 */
public record TrailLine(
    Moment when,
    String who,
    boolean gone,
    String account,
    String what,
    Subject subject,
    String trail,
    String detail,
    String from) {

  /**
   * What an act was about.
   *
   * @param label its name, or what the trail calls it
   * @param address where it is kept; empty where it is gone
   * @param language of the label; empty for that of the page
   */
  public record Subject(String label, String address, String language) {}
}
