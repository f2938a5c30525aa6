/** Why a post in need was missed, with the drill time in ms at which something came of it. */
export type MissReason =
  | { kind: 'never-opened' }
  | { kind: 'seen'; at: number }
  | { kind: 'set-aside'; at: number }
  | { kind: 'too-late'; at: number; by: number }
  | { kind: 'no-substance'; at: number; reply: string }
  /** A teammate answered, and whoever reads this does not get to know how well. */
  | { kind: 'not-met'; at: number; reply: string }
  | { kind: 'in-public'; at: number; reply: string }
  | { kind: 'not-escalated'; at: number; reply: string };
