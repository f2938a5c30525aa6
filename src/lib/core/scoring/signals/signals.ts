/** What a dimension's points are given for: each is there or not, so that saying it twice gains nothing. */
export type Signals = Readonly<Record<string, 1>>;

/** Points come as a likelihood passes each of these. */
export const GRADES = [0.2, 0.4, 0.6, 0.8] as const;
/** From here on a sentence is taken to do an act: what is said of a reply in words goes by it. */
export const LIKELY = 0.4;

/** The signals of one reply while they are read. */
export class Draft {
  readonly signals: Record<string, 1> = {};

  set(name: string, on: boolean): void {
    if (on) this.signals[name] = 1;
  }

  /** Sets "name ≥ 0.2", "name ≥ 0.4" and so on, as far as the value reaches; the marks rise. */
  grade(name: string, value: number, at: readonly number[] = GRADES): void {
    for (const mark of at) {
      if (value < mark) break;
      this.signals[graded(name, mark)] = 1;
    }
  }
}

const names = new Map<string, Map<number, string>>();

/** The name of a signal that is there from a value on; remembered, as each is asked for at every reply. */
export function graded(name: string, mark: number): string {
  let marks = names.get(name);
  if (!marks) names.set(name, (marks = new Map<number, string>()));
  let made = marks.get(mark);
  if (made === undefined) marks.set(mark, (made = `${name} ≥ ${mark}`));
  return made;
}

/** The names of all grades of a signal. */
export function grades(name: string, at: readonly number[] = GRADES): string[] {
  return at.map((mark) => graded(name, mark));
}

/** Whether a reply is likely to do an act, by its name. */
export function does(signals: Signals, name: string): boolean {
  return signals[graded(name, LIKELY)] === 1;
}
