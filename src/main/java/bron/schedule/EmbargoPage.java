package bron.schedule;

import bron.web.WhenFields;
import java.util.List;

/**
 * What the page shows on which an embargo is set.
 *
 * @param action where the form is posted
 * @param back the page of publishing
 * @param headline the article's
 * @param language the article's
 * @param set the end of the embargo that it has, in words; empty for none
 * @param when the end
 * @param problems what stands in the way, in words
 */
public record EmbargoPage(
    String action,
    String back,
    String headline,
    String language,
    String set,
    WhenFields when,
    List<String> problems) {}
