/** An invitation that was just made. */
export interface Made {
  /** As the list of open invitations has it. */
  id: string;
  /** Whom it is for; empty for whoever has the link. */
  for: string;
  link: string;
  mailed: boolean;
}

/** Invitations that were made at one press. */
export interface Batch {
  made: readonly Made[];
  /** They were made of a list, and are copied together. */
  several: boolean;
  /** Where a single one is on its way to; null for nowhere. */
  to: string | null;
}

/** One that was made by itself, with where it is on its way to; null for nowhere. */
export function single({ to, ...made }: Omit<Made, 'mailed'> & { to: string | null }): Batch {
  return { made: [{ ...made, mailed: to !== null }], several: false, to };
}

export function together(made: readonly Made[]): Batch {
  return { made, several: true, to: null };
}

/** The latest before the others; as they are where they have it already. */
export function withLatest(batches: readonly Batch[], latest: Batch | null): readonly Batch[] {
  const [newest] = latest?.made ?? [];
  const known = batches.some(({ made }) => made.some(({ id }) => id === newest?.id));
  return latest && newest && !known ? [latest, ...batches] : batches;
}

/** What is left of batches once those that were used or taken back are out. */
export function stillOpen(batches: readonly Batch[], open: ReadonlySet<string>): Batch[] {
  return batches.flatMap((batch) => {
    const made = batch.made.filter(({ id }) => open.has(id));
    return made.length > 0 ? { ...batch, made } : [];
  });
}
