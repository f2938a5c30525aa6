import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runScore } from './score.ts';

const SETTINGS = {
  ferry: {
    org: 'Skerry Line',
    industry: 'ferries',
    what_happened: 'A crew refused three passengers with assistance dogs on Saturday.',
    known_facts: ['Fares are refunded'],
    unconfirmed: ['Whether the steward laughed'],
    must_not_say: ['The name of the steward (Pell Haddon)'],
    responsibility: 'preventable'
  }
};
const POST = { author: '@ines', name: 'Ines', text: 'You refused my guide dog on Saturday.' };

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hotseat-score-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function score(lines: readonly string[], settings: string = JSON.stringify(SETTINGS)) {
  const settingsPath = join(folder, 'settings.json');
  const itemsPath = join(folder, 'items.jsonl');
  await writeFile(settingsPath, settings);
  await writeFile(itemsPath, lines.join('\n'));
  let [stdout, stderr] = ['', ''];
  const code = await runScore({
    settingsPath,
    itemsPath,
    stdout: { write: (text: string) => (stdout += text) },
    stderr: { write: (text: string) => (stderr += text) }
  });
  const rows = stdout.split('\n').filter((line) => line !== '');
  return { code, stderr, rated: rows.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

function line(id: string, reply: string, post = POST): string {
  return JSON.stringify({ id, setting: 'ferry', post, reply });
}

describe('hotseat score', () => {
  it.each(['__proto__', 'constructor'])('knows no setting called %s', async (setting) => {
    const item = JSON.stringify({ id: 'a', setting, post: POST, reply: 'No comment.' });
    const { code, rated, stderr } = await score([item, line('b', 'No comment.')]);
    expect(code).toBe(1);
    expect(rated.map(({ id }) => id)).toEqual(['b']);
    expect(stderr).toContain(`line 1: found setting "${setting}"; expected one of ferry.`);
  });

  it('reads files that begin with a byte order mark', async () => {
    const { code, rated } = await score(
      [`\uFEFF${line('a', 'No comment.')}`],
      `\uFEFF${JSON.stringify(SETTINGS)}`
    );
    expect(code).toBe(0);
    expect(rated).toHaveLength(1);
  });

  it('prints a line for each line, in the same order', async () => {
    const { code, rated, stderr } = await score([
      line('a', 'Ines, we refused your guide dog. That was our mistake and we are sorry.'),
      line('b', 'No comment.')
    ]);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(rated.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(rated[0]).toMatchObject({ apology: 3, flags: [] });
    expect(rated[1]).toMatchObject({ acknowledgment: 0, apology: 0, flags: ['refusal'] });
  });

  it('finds a text that was used before in its setting, and flags the later one', async () => {
    const text = 'thank you for your message. We are looking into the ferry and will be in touch.';
    const { rated } = await score([
      line('a', `Hi Tom, ${text}`, { ...POST, author: '@tom', name: 'Tom' }),
      line('b', `Hi Ines, ${text}`)
    ]);
    expect(rated[0]?.flags).not.toContain('canned');
    expect(rated[1]?.flags).toContain('canned');
  });

  it('reports what it cannot read by line, rates the rest, and exits 1', async () => {
    const { code, rated, stderr } = await score([
      line('a', 'Sorry.'),
      'not json',
      '{"id":"c","setting":"ferry"}',
      JSON.stringify({ id: 'd', setting: 'train', post: POST, reply: 'Sorry.' }),
      line('e', 'Sorry.')
    ]);
    expect(code).toBe(1);
    expect(rated.map(({ id }) => id)).toEqual(['a', 'e']);
    expect(stderr).toMatch(/line 2: found "not json", which is not JSON; expected/);
    expect(stderr).toMatch(/line 3: post: .*; expected/);
    expect(stderr).toMatch(/line 4: found setting "train"; expected one of ferry/);
  });

  it('says which file is missing or wrong', async () => {
    expect((await score([], '[')).stderr).toMatch(/settings\.json: found text that is not JSON/);
    let said = '';
    const silent = { write: (text: string) => (said += text) };
    const code = await runScore({
      settingsPath: join(folder, 'none.json'),
      itemsPath: join(folder, 'none.jsonl'),
      stdout: silent,
      stderr: silent
    });
    expect(code).toBe(1);
    expect(said).toMatch(/none\.json: there is no such file/);
  });
});
