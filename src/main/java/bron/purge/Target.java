package bron.purge;

import bron.delivery.Channel.Answer;
import bron.site.Site;

/** A cache in front of the site, or who passes on to it what it should know. */
interface Target {
  /** What it is called in the log. */
  String name();

  /** What it says to a purge; called by one thread at a time. */
  Answer tell(Purge purge, Site site);
}
