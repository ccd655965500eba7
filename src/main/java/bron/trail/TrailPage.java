package bron.trail;

import bron.web.Choice;
import bron.web.Entry;
import java.util.List;

/**
 * What the page of the trail shows.
 *
 * @param entry the filter as typed, with what is wrong with it
 * @param narrowed whether the filter leaves anything out
 * @param about the name of the one thing that it is about; empty for everything
 * @param everything the address of the same about everything
 * @param accounts everybody, and nobody
 * @param nouns the kinds of acts that there are
 * @param lines newest first
 * @param first the address of the first page; empty when this is it
 * @param next the address of what follows; empty at the end
 * @param looked how many lines were looked at, where that is why the page ends; 0 otherwise
 * @param clocks on whose clocks the times are
 */
public record TrailPage(
    Entry entry,
    boolean narrowed,
    String about,
    String everything,
    List<Choice> accounts,
    List<Choice> nouns,
    List<TrailLine> lines,
    String first,
    String next,
    int looked,
    String clocks) {}
