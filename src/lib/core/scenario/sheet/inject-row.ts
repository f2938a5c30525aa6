import { scenarioSchema, type Scenario } from '../schema.ts';
import type { Cast } from './cast.ts';
import type { RowReading } from './row-reading.ts';
import { quoted, short } from './row-reading.ts';
import { defined, type InjectInput } from './spell.ts';

/** What one inject may be. */
export const injectSchema = scenarioSchema.shape.injects.element;

/** An inject as a row has it, without its name and its time. */
export type Said = Omit<InjectInput, 'id' | 'at'>;

export interface InjectRow {
  said: Said;
  /** In words, for a comment beside the inject: what no field of a scenario holds. */
  notes: string[];
}

/** Reads what a row says into the fields of an inject. Names of other injects stand as in the sheet. */
export function injectRow(
  reading: RowReading,
  cast: Cast,
  scenario: Scenario | null
): InjectRow | null {
  const row = reading.row.number;
  const [title, own, summary] = (['title', 'text', 'summary'] as const).map((one) =>
    reading.text(one)
  );
  const text = own || summary || title || '';
  if (text === '') return null;
  const notes: string[] = [];
  const note = (what: string, said: string | undefined) => {
    if (said !== undefined && said !== '') notes.push(`${what}: ${said}`);
  };
  const channel = reading.channel;
  if (title !== text) note('Title', title);
  if (summary !== text) note('Description', summary);

  const media = pictureOf(reading);
  const said: Said = defined({
    kind: reading.kind,
    channel: channel === 'feed' ? undefined : channel,
    from: fromOf(reading, channel, cast, scenario),
    headline:
      reading.text('headline') || (channel === 'news' && title !== text ? title : '') || undefined,
    text,
    media,
    replyTo: reading.text('replyTo') || undefined,
    likes: reading.count('likes') || undefined,
    shares: reading.count('shares') || undefined,
    severity: reading.severity,
    sign: reading.yes('sign'),
    responsibility: reading.responsibility,
    expects: expectsOf(reading, cast, notes),
    takesUp: reading.exact('takesUp') as Said['takesUp'],
    model: reading.text('model') || undefined,
    reactions: reading.exact('reactions') as Said['reactions'],
    when: reading.exact('exactly') as Said['when'],
    after: reading.span('after'),
    repeat: reading.exact('repeat') as Said['repeat'],
    variants: reading.exact('variants') as Said['variants']
  }) as Said;
  if (said.when === undefined) note('Comes when', reading.text('condition'));
  return { said: checked(said, reading, row), notes: [...notes, ...reading.notes] };
}

function fromOf(
  reading: RowReading,
  channel: InjectInput['channel'],
  cast: Cast,
  scenario: Scenario | null
): string {
  const row = reading.row.number;
  const name = reading.text('fromName');
  const text = reading.text('from') || name;
  if (text === '') {
    reading.trouble('from', 'nobody', 'who says it; a persona was made to be named');
    return channel === 'briefing'
      ? cast.role('Unnamed role', { row })
      : cast.sender('Unnamed', { row });
  }
  const kind = reading.text('fromKind');
  if (channel !== 'briefing') return cast.sender(text.slice(0, 200), { name, kind, row });
  // A sheet calls many things a briefing; a persona of the scenario does not become a role by it.
  const persona = scenario?.personas.find(({ id, handle }) => id === text || handle === text);
  if (persona)
    reading.trouble('from', quoted(text), 'a role of the plan, since a briefing comes from inside');
  return cast.role(text.slice(0, 200), { name, row });
}

function expectsOf(reading: RowReading, cast: Cast, notes: string[]): Said['expects'] {
  const row = reading.row.number;
  const action = reading.action;
  const words = reading.text('expected');
  const objectives = reading.text('objectives');
  // A lone dash says no more than an empty cell.
  if (/\p{L}/u.test(words) && reading.text('needs') === '') notes.push(`Expected action: ${words}`);
  if (action === undefined) {
    if (objectives !== '') notes.push(`Objectives: ${objectives}`);
    return undefined;
  }
  const role = reading.text('role');
  const listed = objectives
    .split(/[;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return defined({
    action,
    role: role === '' ? undefined : cast.role(role, { row }),
    target: reading.span('target'),
    limit: reading.span('limit'),
    objectives:
      listed.length === 0
        ? undefined
        : [...new Set(listed.map((text) => cast.objective(text, row)))].slice(0, 50)
  }) as Said['expects'];
}

function pictureOf(reading: RowReading): Said['media'] {
  const file = reading.text('picture');
  if (file === '') return undefined;
  const alt = reading.text('alt');
  if (alt !== '') return { file, alt };
  reading.trouble(
    'picture',
    `${short(file)} without words`,
    'what the picture shows, in a column of its own'
  );
  return undefined;
}

/** Takes out, with a problem each, the fields that the schema does not know so. */
function checked(said: Said, reading: RowReading, row: number): Said {
  let left = said;
  for (let turn = 0; turn < 4; turn += 1) {
    const trial = { ...left, id: `row-${row}`, ...(left.when === undefined && { at: '00:00' }) };
    const parsed = injectSchema.safeParse(trial);
    if (parsed.success) return left;
    const wrong = new Map<string, string>();
    for (const { path, message } of parsed.error.issues) {
      const [field = 'repeat'] = path;
      if (!wrong.has(String(field))) wrong.set(String(field), `${path.join('.')}: ${message}`);
    }
    for (const [field, message] of wrong) {
      const value = (left as Record<string, unknown>)[field];
      reading.trouble(null, `${field}: ${short(JSON.stringify(value) ?? 'nothing')}`, message);
    }
    left = Object.fromEntries(
      Object.entries(left).filter(
        ([field]) => !wrong.has(field) || field === 'text' || field === 'from'
      )
    ) as Said;
  }
  return left;
}
