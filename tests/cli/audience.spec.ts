import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { audiencePlots } from '../../src/cli/plots/audience.ts';
import { BYSTANDERS } from '../../src/lib/core/audience/bystanders.ts';
import { LINES } from '../../src/lib/core/audience/lines/index.ts';
import {
  SEGMENT,
  TRUST_BY_QUALITY,
  TRUST_NO_STATEMENT,
  TRUST_PROMISE_BROKEN,
  TRUST_PROMISE_KEPT,
  UNASKED_SHARE
} from '../../src/lib/core/audience/parameters.ts';
import { SEGMENTS } from '../../src/lib/core/scenario/schema.ts';

const page = await readFile('docs/audience.md', 'utf8');
const signed = (value: number) =>
  value === 0 ? '0' : `${value < 0 ? '−' : '+'}${String(Math.abs(value))}`;

describe('docs/audience.md', () => {
  it.each(SEGMENTS)('gives size, patience and lean of %s as the model has them', (name) => {
    const { size, patience, lean } = SEGMENT[name];
    const row = page.split('\n').find((line) => line.startsWith(`| \`${name}\``)) ?? '';
    expect(
      row
        .split('|')
        .slice(3, 6)
        .map((cell) => cell.trim())
    ).toEqual([String(size), String(patience), signed(lean)]);
  });

  it('gives the pushes, and how many speak', () => {
    const { good, fair, canned, poor } = TRUST_BY_QUALITY;
    expect(page).toContain([good, fair, canned, poor].map(signed).join(', '));
    expect(page).toContain(`${signed(TRUST_PROMISE_KEPT)}, ${signed(TRUST_PROMISE_BROKEN)}`);
    expect(UNASKED_SHARE).toBe(0.25);
    expect(page).toContain('| a canned answer to somebody who asked nothing | a quarter of that |');
    expect(page).toContain(`| no statement by its limit | ${signed(TRUST_NO_STATEMENT)} |`);
    expect(page).toContain(
      `${String(LINES.length)} lines for seven occasions, by ${String(BYSTANDERS.length)} invented people`
    );
  });

  it('shows plots as the model draws them; run `npm run -s hotseat -- audience-plots` when this fails', async () => {
    const plots = audiencePlots();
    expect((await readdir('docs/audience')).sort()).toEqual(Object.keys(plots).sort());
    for (const [name, svg] of Object.entries(plots)) {
      expect(await readFile(`docs/audience/${name}`, 'utf8')).toBe(svg);
      expect(page).toContain(`(audience/${name})`);
    }
  });
});
