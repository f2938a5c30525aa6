import { render, screen } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { describe, expect, it } from 'vitest';
import { readDraft, sampleText } from '../../../../../tests/fixtures/timeline.ts';
import type { Path } from '../../../core/scenario/index.ts';
import { placeOf, provideForm, under } from './host.ts';
import TextField from './TextField.svelte';

/** A field over a scenario that was changed, as the page of the studio hosts it. */
function field(path: Path, label: string, change: Parameters<typeof sampleText>[0]): HTMLElement {
  const { value, problems } = readDraft(sampleText(change));
  const Hosted: Component<{ path: Path; label: string }> = (internals, props) => {
    provideForm({
      value: (at) => at.reduce<unknown>((here, step) => under(here, String(step)), value),
      field: () => ({ words: [], description: undefined }),
      problems: (at) => problems.filter((problem) => placeOf(problem.at) === placeOf(at)),
      entries: () => [],
      freeId: () => '',
      edit: () => undefined
    });
    return TextField(internals, props);
  };
  render(Hosted, { path, label });
  return screen.getByRole('textbox', { name: label });
}

describe('a field with something wrong', () => {
  it('says it in sentences, with one stop each', () => {
    const summary = field(['summary'], 'Summary', (scenario) => {
      scenario.summary = 'One or two sentences for the card in the lobby.';
    });
    expect(summary).toHaveAccessibleDescription(
      'This is still what every new scenario begins with: One or two sentences for the card in the lobby. Write your own in its place.'
    );
  });

  it('says of an empty handle that it is empty, and not also that it has the wrong form', () => {
    const handle = field(['personas', 0, 'handle'], 'Handle', ({ personas: [first] }) => {
      if (first) first.handle = '';
    });
    expect(handle).toBeInvalid();
    expect(handle).toHaveAccessibleDescription('Expected some text, found none. Write the text.');
  });
});
