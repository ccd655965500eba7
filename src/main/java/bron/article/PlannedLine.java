package bron.article;

import bron.web.Moment;
import java.util.Optional;

/**
 * What is planned, or was, as a page shows it; every word of it is finished.
 *
 * @param address where it is changed and cancelled
 * @param article the article in the newsroom
 * @param headline the article's
 * @param language the article's
 * @param act what is done: "Eerste publicatie"
 * @param what what goes out, or where it is pinned: "versie 5"; may be empty
 * @param note for readers; may be empty
 * @param when the moment on the clocks that were meant
 * @param zone those clocks: "Europe/Amsterdam, UTC+01:00"
 * @param here the same moment on the site's clocks, where they are others; empty otherwise
 * @param clocks that the clocks change between now and then; empty where they do not
 * @param newest the newest revision, where another one goes out; 0 otherwise
 * @param newestNumber its number
 * @param newer in words that there is a newer one; may be empty
 * @param by who planned it
 * @param state as in {@link Planned}
 * @param settled what became of it and when, in words; empty while it is planned
 * @param late how late it is or was; empty where it is not
 * @param reason why it failed; empty otherwise
 * @param settledAt when it was settled
 * @param version of the plan
 */
public record PlannedLine(
    String address,
    String article,
    String headline,
    String language,
    String act,
    String what,
    String note,
    Moment when,
    String zone,
    String here,
    String clocks,
    long newest,
    int newestNumber,
    String newer,
    String by,
    String state,
    String settled,
    String late,
    String reason,
    Optional<Moment> settledAt,
    long version) {}
