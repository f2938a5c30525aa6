import { render, screen } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Path } from '../../../../lib/core/scenario/index.ts';
import ConditionField from '../../../../lib/ui/studio/forms/ConditionField.svelte';
import { provideForm, under } from '../../../../lib/ui/studio/forms/host.ts';
import { focusField } from './focus-field.ts';

const WHEN = { all: [{ stated: true }, { unanswered: { inject: 'first', for: '30:00' } }] };

const Hosted: Component<{ path: Path }> = (internals, props) => {
  provideForm({
    value: (at) => at.slice(3).reduce<unknown>((here, step) => under(here, String(step)), WHEN),
    field: () => ({ words: [], description: undefined }),
    problems: () => [],
    entries: () => [],
    freeId: () => '',
    edit: () => undefined
  });
  return ConditionField(internals, props);
};

describe('the field of a place in the forms', () => {
  beforeEach(() => {
    render(Hosted, { path: ['injects', 1, 'when'] });
  });

  it('is the condition where that can never hold', () => {
    focusField(['injects', 1, 'when']);
    expect(screen.getAllByLabelText('Condition')[0]).toHaveFocus();
  });

  it('is the condition within it that is wrong, or its own field', () => {
    focusField(['injects', 1, 'when', 'all', 1, 'unanswered']);
    expect(screen.getAllByLabelText('Condition')[2]).toHaveFocus();
    focusField(['injects', 1, 'when', 'all', 1, 'unanswered', 'for']);
    expect(screen.getByLabelText('For')).toHaveFocus();
  });
});
