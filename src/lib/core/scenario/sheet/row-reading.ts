import { DRILL_TIME } from '../time.ts';
import { RESPONSIBILITIES } from '../vocabulary.ts';
import { textOf, type Cell, type Table, type TableRow } from './cell.ts';
import type { Mapping } from './mapping.ts';
import { MEANINGS, type Meaning } from './meanings.ts';
import { spellTime, type InjectInput } from './spell.ts';
import { readTime, unitsOf } from './time-forms.ts';
import { actionOf, channelOf, kindOf, severityOf } from './words.ts';

/** Something that a row says and that could not be used as it stands. */
export interface RowProblem {
  row: number;
  /** The heading of the column, or what the column means; null for the row as a whole. */
  column: string | null;
  found: string;
  expected: string;
}

/** A row by what its columns mean. */
export class RowReading {
  readonly problems: RowProblem[] = [];
  readonly row: TableRow;
  readonly #cells = new Map<Meaning, Cell>();
  readonly #headings = new Map<Meaning, string>();
  /** `Location: Gate 4`: what stands in the columns that are kept as notes. */
  readonly notes: readonly string[];

  constructor(row: TableRow, mapping: Mapping, headings: readonly string[]) {
    this.row = row;
    const notes: { heading: string; text: string }[] = [];
    mapping.columns.forEach((meaning, i) => {
      if (meaning === null) return;
      const heading = headings[i] ?? '';
      if (MEANINGS[meaning].alone) {
        if (this.text(meaning) !== '') return;
        this.#cells.set(meaning, row.cells[i] ?? null);
        this.#headings.set(meaning, heading === '' ? MEANINGS[meaning].is : heading);
      } else {
        const text = textOf(row.cells[i]);
        if (text !== '') notes.push({ heading, text });
      }
    });
    // By heading, so that the order of the columns makes no difference.
    this.notes = notes
      .map(({ heading, text }) => (heading === '' ? text : `${heading}: ${text}`))
      .sort();
  }

  cell(meaning: Meaning): Cell {
    return this.#cells.get(meaning) ?? null;
  }

  text(meaning: Meaning): string {
    return textOf(this.#cells.get(meaning));
  }

  trouble(meaning: Meaning | null, found: string, expected: string): void {
    const column = meaning === null ? null : (this.#headings.get(meaning) ?? null);
    this.problems.push({ row: this.row.number, column, found, expected });
  }

  /** Whether nothing that is used stands in the row. */
  get empty(): boolean {
    return (
      [...this.#cells.values()].every((cell) => textOf(cell) === '') && this.notes.length === 0
    );
  }

  get channel(): NonNullable<InjectInput['channel']> {
    const text = this.text('channel');
    // Blueprint has no column for it; a group that is named after a channel is one.
    if (text === '') return channelOf(this.text('group')) ?? 'feed';
    const channel = channelOf(text);
    if (channel === null)
      this.trouble(
        'channel',
        quoted(text),
        'a channel such as social media, e-mail, news or briefing; it is taken as a post on the feed'
      );
    return channel ?? 'feed';
  }

  get kind(): InjectInput['kind'] {
    const text = this.text('kind');
    // Tools have types of their own; only a word of ours says more than the time does.
    return text === '' ? undefined : (kindOf(text) ?? undefined);
  }

  get severity(): InjectInput['severity'] {
    const text = this.text('severity');
    if (text === '') return undefined;
    const severity = severityOf(text);
    if (severity === null) this.trouble('severity', quoted(text), 'low, medium, high or critical');
    return severity ?? undefined;
  }

  get responsibility(): InjectInput['responsibility'] {
    const text = this.text('responsibility').toLowerCase();
    const found = RESPONSIBILITIES.find((one) => one === text);
    if (text !== '' && !found)
      this.trouble('responsibility', quoted(text), RESPONSIBILITIES.join(', '));
    return found;
  }

  /** What the post needs, in a word; undefined where the sheet expects nothing. */
  get action() {
    const text = this.text('needs') || this.text('expected');
    return text === '' ? undefined : (actionOf(text) ?? undefined);
  }

  count(meaning: Meaning): number | undefined {
    const text = this.text(meaning);
    if (text === '') return undefined;
    const digits = /^\d{1,3}(?:[,.' ]\d{3})+$/.test(text) ? text.replace(/\D/g, '') : text;
    const number = Number(digits);
    if (Number.isInteger(number) && number >= 0 && number <= Number.MAX_SAFE_INTEGER) return number;
    this.trouble(meaning, quoted(text), 'a whole number');
    return undefined;
  }

  yes(meaning: Meaning): true | undefined {
    return /^(?:true|yes|y|x|1|wahr|ja|✓|✔)$/i.test(this.text(meaning)) || undefined;
  }

  /** A length: `3:00` is three minutes, a number is minutes. In the words of a file. */
  span(meaning: Meaning): string | undefined {
    const text = this.text(meaning);
    if (text === '') return undefined;
    const said = readTime(this.cell(meaning));
    const ms =
      said?.kind === 'short'
        ? (said.first * 60 + said.second) * 1000
        : said?.kind === 'hms' || said?.kind === 'span'
          ? said.ms
          : said?.kind === 'number'
            ? Math.round(said.value * 60) * 1000
            : unitsOf(text);
    const spelt = ms === null || ms < 0 ? '' : spellTime(ms);
    if (DRILL_TIME.test(spelt)) return spelt;
    this.trouble(meaning, quoted(text), 'a length such as 3:00 or 10 min');
    return undefined;
  }

  /** JSON as our own export writes it; undefined where there is none that can be read. */
  exact(meaning: Meaning): unknown {
    const text = this.text(meaning);
    if (text === '') return undefined;
    // As it stands first: curly quotes inside a text are its own. Then as a spreadsheet curled them.
    for (const version of [text, text.replace(/[“”]/g, '"')]) {
      try {
        return JSON.parse(version) as unknown;
      } catch {
        continue;
      }
    }
    this.trouble(meaning, quoted(text), 'JSON as Hotseat exports it');
    return undefined;
  }
}

const SHOWN = 80;

/** The text of a cell within a sentence. */
export function quoted(text: string): string {
  return `“${short(text)}”`;
}

export function short(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN - 1)}…`;
}

/** The texts of the heading row, by column. */
export function headingsOf(table: Table, mapping: Mapping): readonly string[] {
  const row = table.rows.find(({ number }) => number === mapping.headings);
  return mapping.columns.map((_, i) => textOf(row?.cells[i]).slice(0, SHOWN));
}
