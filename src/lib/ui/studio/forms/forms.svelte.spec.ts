import { render, screen, within } from '@testing-library/svelte';
import type { Component, ComponentProps } from 'svelte';
import { describe, expect, it } from 'vitest';
import { readDraft, sampleText } from '../../../../../tests/fixtures/timeline.ts';
import type { Path } from '../../../core/scenario/index.ts';
import { placeOf, provideForm, under } from './host.ts';
import InjectForm from './InjectForm.svelte';
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

describe('the form of an inject', () => {
  const injects = [
    { id: 'rain', text: 'rain again' },
    { id: 'cake', text: 'the cake' }
  ];
  /** What "Answers" offers for the first inject of these. */
  function answers(first: object): (string | null)[] {
    const value = { injects: [{ ...injects[0], ...first }, injects[1]] };
    const Hosted: Component<ComponentProps<typeof InjectForm>> = (internals, props) => {
      provideForm({
        value: (at) => at.reduce<unknown>((here, step) => under(here, String(step)), value),
        field: () => ({ words: [], description: undefined }),
        problems: () => [],
        entries: (kind) =>
          kind === 'inject' ? injects.map(({ id, text }) => ({ id, label: text })) : [],
        freeId: () => '',
        edit: () => undefined
      });
      return InjectForm(internals, props);
    };
    render(Hosted, {
      path: ['injects', 0],
      limits: { feed: 280, direct: 1000 },
      usual: () => ({ target: '', limit: '' }),
      pictures: [],
      onupload: () => Promise.resolve(null),
      adding: false,
      trouble: null
    });
    const list = screen.getByRole('combobox', { name: 'Answers' });
    return within(list)
      .getAllByRole('option')
      .map(({ textContent }) => textContent);
  }

  it('offers every post to answer but its own', () => {
    expect(answers({})).toEqual(['nothing', 'the cake']);
  });

  it('still shows its own where the file says so, since it is to be seen what is wrong', () => {
    expect(answers({ replyTo: 'rain' })).toEqual(['nothing', 'rain again', 'the cake']);
  });
});
