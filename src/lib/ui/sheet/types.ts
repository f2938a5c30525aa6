import type { Meaning } from '../../core/scenario/sheet/index.ts';

/** What a column can mean, and how that is called. */
export interface MeaningChoice {
  value: Meaning;
  name: string;
}

/** An inject that a row would become. */
export interface PreviewRow {
  row: number;
  id: string;
  /** `4:30`, or that a condition brings it. */
  at: string;
  from: string;
  channel: string;
  text: string;
  needs: string | null;
  notes: readonly string[];
  replaces: boolean;
}
