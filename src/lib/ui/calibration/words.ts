import type { Agreement } from '../../core/scoring/agreement.ts';

export function roundTitle({ id, scenario }: { id: string; scenario: string | null }): string {
  if (id === 'practice') return 'Practice replies';
  return scenario ?? 'Replies from several drills';
}

/** `0.82 (0.61 to 0.94)`, or why there is none: it takes some replies until a kappa means anything. */
export function kappaWords({
  n,
  kappa,
  interval
}: Pick<Agreement, 'n' | 'kappa' | 'interval'>): string {
  if (n === 0) return 'nothing that both rated';
  if (kappa === null) return 'not defined: both gave one level throughout';
  // A figure that nobody can say how far it may be off reads as a verdict: 0.00 after one reply.
  if (!interval) return 'too few replies to say yet';
  return `${kappa.toFixed(2)} (${interval[0].toFixed(2)} to ${interval[1].toFixed(2)})`;
}

/** `84%`, `none` */
export function shareWords(share: number | null): string {
  return share === null ? 'none' : `${String(Math.round(share * 100))}%`;
}

/** `7 of 31, 23%: 6 raised, 1 lowered` */
export function overrideWords({
  used,
  up,
  down
}: {
  used: number;
  up: number;
  down: number;
}): string {
  const parts = [up > 0 ? `${String(up)} raised` : '', down > 0 ? `${String(down)} lowered` : ''];
  const share = shareWords((up + down) / used);
  return `${String(up + down)} of ${String(used)}, ${share}: ${parts.filter(Boolean).join(', ')}`;
}
