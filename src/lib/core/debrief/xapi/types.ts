/** Statements as xAPI 1.0.3 has them, as far as we write them (github.com/adlnet/xAPI-Spec, part 2). */

export interface Account {
  homePage: string;
  name: string;
}

export interface Activity {
  objectType: 'Activity';
  id: string;
  definition: {
    name: Record<string, string>;
    type: string;
    description?: Record<string, string>;
    /** Any text may be the answer. */
    interactionType?: 'long-fill-in';
  };
}

export interface Result {
  score?: { scaled: number; raw: number; min: number; max: number };
  success?: boolean;
  completion?: boolean;
  response?: string;
  /** ISO 8601. */
  duration?: string;
  extensions?: Record<string, unknown>;
}

export interface Statement {
  id: string;
  actor: { objectType: 'Agent'; account: Account };
  verb: { id: string; display: Record<string, string> };
  object: Activity;
  result: Result;
  context: {
    registration: string;
    platform: string;
    language: string;
    team?: { objectType: 'Group'; name?: string; account: Account };
    contextActivities?: { parent: Activity[] };
  };
  /** ISO 8601, in UTC. */
  timestamp: string;
  version: '1.0.3';
}
