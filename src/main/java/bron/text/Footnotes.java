package bron.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.Image;
import org.commonmark.node.Node;

/**
 * The footnotes of one text, numbered from 1 in the order in which the text first refers to them.
 * Notes that nothing refers to are left out. Ids are made of numbers, since a label may hold
 * anything.
 */
final class Footnotes {

  /** The use of a note: its number, and which of its uses this is, both from 1. */
  record Use(int number, int turn) {
    String id() {
      return "fnref-" + number + (turn == 1 ? "" : "-" + turn);
    }
  }

  private final DefinitionMap<FootnoteDefinition> definitions =
      new DefinitionMap<>(FootnoteDefinition.class);
  private final List<FootnoteDefinition> notes = new ArrayList<>();
  private final Map<FootnoteDefinition, List<Use>> uses = new HashMap<>();
  private final Map<Node, Use> useOf = new IdentityHashMap<>();

  Footnotes(Node document) {
    document.accept(new Definitions());
    document.accept(new References());
    // The list grows while notes refer to further notes.
    for (int i = 0; i < notes.size(); i++) {
      new References().visitNote(notes.get(i));
    }
  }

  List<FootnoteDefinition> notes() {
    return notes;
  }

  List<Use> uses(FootnoteDefinition note) {
    return uses.getOrDefault(note, List.of());
  }

  Optional<Use> use(Node reference) {
    return Optional.ofNullable(useOf.get(reference));
  }

  private final class Definitions extends AbstractVisitor {
    @Override
    public void visit(CustomBlock block) {
      if (block instanceof FootnoteDefinition note) {
        definitions.putIfAbsent(note.getLabel(), note);
      }
      visitChildren(block);
    }
  }

  private final class References extends AbstractVisitor {
    void visitNote(FootnoteDefinition note) {
      visitChildren(note);
    }

    @Override
    public void visit(CustomBlock block) {
      if (!(block instanceof FootnoteDefinition)) {
        visitChildren(block);
      }
    }

    @Override
    public void visit(Image image) {
      // Its children are alternative text, where nothing can be linked.
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof FootnoteReference reference) {
        register(reference);
      } else {
        visitChildren(node);
      }
    }

    private void register(FootnoteReference reference) {
      FootnoteDefinition note = definitions.get(reference.getLabel());
      if (note == null) {
        return;
      }
      List<Use> turns =
          uses.computeIfAbsent(
              note,
              first -> {
                notes.add(first);
                return new ArrayList<>();
              });
      int number = turns.isEmpty() ? notes.size() : turns.getFirst().number();
      Use use = new Use(number, turns.size() + 1);
      turns.add(use);
      useOf.put(reference, use);
    }
  }
}
