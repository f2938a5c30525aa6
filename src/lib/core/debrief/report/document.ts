import type { Timeline } from '../timeline.ts';

/** A run of a document. Texts are plain: each writer makes them safe for its own format. */
export type Block =
  | { is: 'heading'; level: 1 | 2; text: string }
  | { is: 'text'; text: string; quiet?: true }
  /** A line that begins with a word in bold. */
  | { is: 'labelled'; label: string; text: string }
  | { is: 'list'; items: readonly string[] }
  | Table
  | Chart;

export interface Table {
  is: 'table';
  /** What it shows, in a few words, for who cannot see it. */
  caption: string;
  /** Whether that is shown; a heading says it otherwise. */
  titled?: true;
  /** Headings of the columns; null where the first column has the headings. */
  head: readonly string[] | null;
  rows: readonly (readonly string[])[];
  /** Shares of the width, one a column. */
  widths: readonly number[];
}

export interface Chart {
  is: 'chart';
  /** What the curve does, in a sentence. */
  says: string;
  timeline: Pick<Timeline, 'end' | 'trust' | 'moves' | 'turningPoints'>;
}

/** The report as any format is written from it. */
export interface ReportDocument {
  title: string;
  subtitle: string;
  /** Lines under the subtitle: when, how long, whether it is final. */
  lines: readonly string[];
  /** BCP 47. */
  language: string;
  blocks: readonly Block[];
}
