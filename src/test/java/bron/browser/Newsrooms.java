package bron.browser;

import bron.account.Role;
import bron.article.Kind;
import bron.http.Colleagues;
import bron.http.EditorForm;
import bron.http.Manuscript;
import bron.http.Stories;
import bron.http.TestSite;
import bron.http.Visitor;

/** A newsroom in which people are at work. */
public final class Newsrooms {
  private Newsrooms() {}

  /** One in which everything that can wait for somebody does. */
  public static Colleagues busy(TestSite site) {
    Colleagues two =
        new Colleagues(
            site,
            "De gemeente koopt de oude fabriek aan de haven, zegt wethouder De Boer.\n\n"
                + "## Wat het kost\n\nDat kost **twaalf miljoen** euro, en dat is veel geld voor een"
                + " gemeente van deze omvang.\n\n> Wij doen dit niet lichtvaardig.\n\n"
                + "De buurt wil er woningen, de haven wil er schepen.\n\nDit gaat weg.");
    String writer = String.valueOf(two.account(two.writer));
    String editor = String.valueOf(two.account(two.editor));
    two.send(
        two.editor,
        "notes",
        "words",
        "Klopt dit bedrag? In de begroting stond tien.",
        "block",
        "2",
        "for",
        writer);
    two.send(
        two.writer,
        "notes/1/replies",
        "words",
        "Zie bladzijde 14 van de begroting.",
        "do",
        "reply");
    two.send(two.editor, "notes", "words", "Wie zegt dit?", "block", "3");
    two.send(
        two.writer, "notes/2/replies", "do", "resolve", "words", "De wethouder; staat er nu bij.");
    two.send(
        two.writer, "notes", "words", "Wilt u hier eens naar kijken?", "block", "0", "for", editor);
    two.send(two.editor, "notes", "words", "Deze alinea kan eruit.", "block", "5");
    two.send(two.writer, "notes", "words", "Voor de zaterdagkrant.", "block", "");
    two.send(two.writer, "reviews", "words", "Graag vandaag nog, het moet zaterdag mee.");
    two.send(
        two.editor,
        "assignments",
        "do",
        "assign",
        "who",
        editor,
        "words",
        "Bel de gemeente na.",
        "date",
        "2026-11-24",
        "time",
        "17:00");
    two.write(
        two.writer,
        "De gemeente koopt de oude fabriek aan de haven, zegt wethouder De Boer.\n\n"
            + "## Wat het kost\n\nDat kost **veertien miljoen** euro, en dat is veel geld voor een"
            + " gemeente van deze omvang.\n\n> Wij doen dit niet lichtvaardig.\n\n"
            + "De buurt wil er woningen, de haven wil er schepen.");
    Visitor second = site.signedIn(Role.EDITOR);
    two.name(second, "Bram Bakker");
    String own = Colleagues.begin(two.editor, "Haven krijgt langste kade van de kust", "Tekst.");
    String revision = two.editor.page(own + "/notes").select("[name=revision]").val();
    two.editor.post(own + "/reviews", "revision", revision, "last", "0");
    String step = second.page(own + "/notes").select("[name=last]").val();
    second.post(
        own + "/returns",
        "revision",
        revision,
        "last",
        step,
        "words",
        "De kop belooft meer dan het stuk.");
    EditorForm.open(two.editor, own).set("headline", "Haven krijgt een langere kade").type();
    String theirs = Colleagues.begin(second, "Brug een week dicht", "Tekst.");
    String newest = second.page(theirs + "/publish").select("[name=revision]").val();
    second.post(theirs + "/publications", "kind", "first", "revision", newest);
    new Stories(site)
        .published(Manuscript.of("Gemeenteraad stemt over de haven"))
        .publish(Kind.CORRECTION, "Hersteld.");
    String planned = Colleagues.begin(second, "Verkiezingen: de uitslag per wijk", "Tekst.");
    String plan = second.page(planned + "/publish").select("[name=revision]").val();
    second.post(
        planned + "/plans",
        "kind",
        "first",
        "date",
        "2026-11-24",
        "time",
        "18:00",
        "revision",
        plan);
    return two;
  }
}
