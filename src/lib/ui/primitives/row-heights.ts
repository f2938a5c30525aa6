/** How tall rows are, in px: those that were drawn as they were measured, all others as tall as these are on average. */
export class RowHeights {
  #measured = new Map<string, number>();
  #usual = 0;
  #width = 0;

  /** Whether any was measured. */
  get known(): boolean {
    return this.#measured.size > 0;
  }

  of(id: string): number {
    return this.#measured.get(id) ?? this.#usual;
  }

  /**
   * Rows lie in a box so wide, in px. In another width all have another height, and none is known.
   *
   * @returns whether it is another
   */
  within(width: number): boolean {
    if (width === this.#width) return false;
    this.#width = width;
    this.#measured.clear();
    this.#usual = 0;
    return true;
  }

  /**
   * Notes rows that were measured. What is usual is settled by the first of them, so that what was never
   * drawn does not move whenever something is.
   *
   * @returns by how much each differs from what was taken for its height; none where all was right
   */
  note(rows: Iterable<readonly [id: string, height: number]>): Map<string, number> {
    const differ = new Map<string, number>();
    for (const [id, height] of rows) {
      const grown = height - this.of(id);
      this.#measured.set(id, height);
      if (grown !== 0) differ.set(id, grown);
    }
    if (this.#usual === 0 && this.#measured.size > 0) {
      const sum = [...this.#measured.values()].reduce((all, height) => all + height, 0);
      this.#usual = sum / this.#measured.size;
    }
    return differ;
  }
}
