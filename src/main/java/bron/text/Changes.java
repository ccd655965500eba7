package bron.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** A stretch of a list that became a stretch of another; either may be empty, not both. */
record Changes<T>(int start, List<T> old, List<T> fresh) {

  int end() {
    return start + old.size();
  }

  /** The changed stretches in order; between any two of them something stayed the same. */
  static <T> List<Changes<T>> between(List<T> old, List<T> fresh) {
    List<Changes<T>> changes = new ArrayList<>();
    // The linear-space form is several times as fast as the default where little stayed the same.
    // It gives a replacement as a deletion and an insertion side by side, which are joined here.
    var patch = DiffUtils.diff(old, fresh, new MyersDiffWithLinearSpace<>());
    for (AbstractDelta<T> delta : patch.getDeltas()) {
      Changes<T> change =
          new Changes<>(
              delta.getSource().getPosition(),
              delta.getSource().getLines(),
              delta.getTarget().getLines());
      if (!changes.isEmpty() && changes.getLast().end() == change.start()) {
        change = changes.removeLast().joined(change);
      }
      changes.add(change);
    }
    return changes;
  }

  private Changes<T> joined(Changes<T> next) {
    List<T> bothOld = new ArrayList<>(old);
    bothOld.addAll(next.old);
    List<T> bothFresh = new ArrayList<>(fresh);
    bothFresh.addAll(next.fresh);
    return new Changes<>(start, bothOld, bothFresh);
  }
}
