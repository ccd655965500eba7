package bron.translation;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;

/** What is in order in a list that is not. */
final class Order {
  private Order() {}

  /** The longest part of a list that rises, in its order; of several as long, one. */
  static List<Integer> longestRising(List<Integer> numbers) {
    List<Integer> ends = new ArrayList<>();
    int[] before = new int[numbers.size()];
    for (int i = 0; i < numbers.size(); i++) {
      int length = 0;
      while (length < ends.size() && numbers.get(ends.get(length)) < numbers.get(i)) {
        length++;
      }
      before[i] = length == 0 ? -1 : ends.get(length - 1);
      if (length == ends.size()) {
        ends.add(i);
      } else {
        ends.set(length, i);
      }
    }
    LinkedList<Integer> rising = new LinkedList<>();
    for (int i = ends.isEmpty() ? -1 : ends.getLast(); i >= 0; i = before[i]) {
      rising.addFirst(numbers.get(i));
    }
    return List.copyOf(rising);
  }
}
