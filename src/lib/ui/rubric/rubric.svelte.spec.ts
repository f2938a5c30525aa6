import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import Acts from './Acts.svelte';
import Cues from './Cues.svelte';
import { ACT_EXAMPLES } from './examples.ts';

const entry = (name: string) => {
  const item = screen.getByText(name).closest('li');
  if (!item) throw new Error(`no entry ${name}`);
  return within(item);
};

describe('what the rubric page says of sentences', () => {
  it('shows each act by a sentence that does it', () => {
    const says = 'one sentence';
    render(Acts, {
      acts: [
        { code: 'owns', kind: 'good', name: 'takes responsibility', says },
        { code: 'deny', kind: 'harmful', name: 'denies', says }
      ]
    });
    expect(entry('takes responsibility').getByText(ACT_EXAMPLES.owns)).toBeInTheDocument();
    expect(entry('denies').getByText(ACT_EXAMPLES.deny)).toBeInTheDocument();
  });

  it('says of harmful words that they count against the reply, and of good ones that they count', () => {
    const says = 'one sentence';
    render(Cues, {
      cues: [
        { name: 'denies', family: 'harmful', says, hit: 'Never happened.', miss: 'Never again.' },
        { name: 'apology', family: 'apology', says, hit: 'Sorry.', miss: 'A sorry sight.' }
      ]
    });
    expect(entry('denies').getByText('counts against you')).toBeInTheDocument();
    expect(entry('apology').getByText('counts')).toBeInTheDocument();
    expect(entry('apology').queryByText(/against/)).toBeNull();
  });
});
