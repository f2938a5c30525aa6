/** What keeps everything: a data folder, or a PostgreSQL database. */
export type Store = 'folder' | 'database';

/** How long a fault is tried, and with what. */
export interface Form {
  /** Rounds of faults that are tried over and over. */
  rounds: number;
  /** Whether minutes may pass; else seconds. */
  long: boolean;
  /** Seeds every chance: which moment, which byte. */
  seed: number;
  /** Makes an empty database; resolves with its address. */
  database: () => Promise<string>;
  /** Says how far it is, to whoever waits. */
  say: (line: string) => void;
}

/** What came of a fault. */
export interface Outcome {
  /** How many of `of` there were. */
  tried: number;
  /** What was tried, in the plural: "replies". */
  of: string;
  /** A sentence for each thing that was confirmed and is gone, or was changed without a word. */
  lost: string[];
  /** A sentence for each thing that is there twice. */
  twice: string[];
  /** What else was measured, for the table. */
  note: string;
}

/** Something that goes wrong in life, and what must hold meanwhile and after it. */
export interface Fault {
  /** As `--only` names it. */
  name: string;
  /** As the table names it. */
  title: string;
  /** What people see of it, in one sentence. */
  people: string;
  on: readonly Store[];
  /** What this machine lacks for it; null when nothing. Left out, it can be brought about anywhere. */
  lacks?: () => string | null;
  /**
   * Brings it about, and looks what is left.
   *
   * @throws when something does not hold that is no matter of counting
   */
  bring: (on: Store, form: Form) => Promise<Outcome>;
}

/** Throws with a sentence unless something holds. */
export function hold(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new Error(sentence);
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Asks again and again until it is so. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  sentence: string,
  within = 20_000
): Promise<void> {
  const late = performance.now() + within;
  while (!(await holds())) {
    hold(performance.now() < late, `${sentence}, and it did not come in ${within / 1000} s`);
    await pause(25);
  }
}

/** Resolves when every screen that was told to close has; one that does not is said, not waited for. */
export async function closed(shown: readonly Promise<void>[]): Promise<void> {
  let open = shown.length;
  for (const screen of shown) void screen.then(() => (open -= 1));
  await until(() => open === 0, 'expected every screen to close');
}
