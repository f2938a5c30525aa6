/** Entries in the order of their times, whenever they are added: a binary heap. */
export function queue<Entry>() {
  const heap: { entry: Entry; at: number }[] = [];
  const timeAt = (place: number) => heap[place]?.at ?? Infinity;
  const swap = (a: number, b: number): void => {
    const [one, other] = [heap[a], heap[b]];
    if (one && other) [heap[a], heap[b]] = [other, one];
  };
  return {
    add(entry: Entry, at: number): void {
      let place = heap.push({ entry, at }) - 1;
      for (let above = (place - 1) >> 1; place > 0 && timeAt(place) < timeAt(above);) {
        swap(place, above);
        place = above;
        above = (place - 1) >> 1;
      }
    },
    /** Takes the one that comes first; undefined when there is none. */
    take(): { entry: Entry; at: number } | undefined {
      const first = heap[0];
      const last = heap.pop();
      if (!first || !last || heap.length === 0) return first;
      heap[0] = last;
      for (let place = 0; ;) {
        const left = 2 * place + 1;
        const sooner = timeAt(left + 1) < timeAt(left) ? left + 1 : left;
        if (timeAt(sooner) >= timeAt(place)) return first;
        swap(place, sooner);
        place = sooner;
      }
    }
  };
}
