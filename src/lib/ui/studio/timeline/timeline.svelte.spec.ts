import { fireEvent, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Edit } from '../../../core/scenario/edit/index.ts';
import type { Path } from '../../../core/scenario/index.ts';
import type { ScenarioInput } from '../../../core/scenario/schema.ts';
import Timeline from './Timeline.svelte';
import {
  chartOf,
  copiesOf,
  edited,
  longText,
  readDraft,
  sampleText,
  WORDS
} from '../../../../../tests/fixtures/timeline.ts';

HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.open = false;
};

beforeEach(() => {
  // jsdom lays nothing out, and so knows no scrolling.
  Element.prototype.scrollIntoView = vi.fn();
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    }
  );
});

/** A timeline over a text, joined as the page of the studio joins them. */
async function shown(text: string, more: Record<string, unknown> = {}) {
  let draft = readDraft(text);
  let chart = chartOf(draft, WORDS);
  let selected: readonly Path[] = [];
  const labels: string[] = [];
  const acts = { onopen: vi.fn(), onadd: vi.fn(), onundo: vi.fn(), onredo: vi.fn() };
  const props = () => ({
    ...{ chart, selected, ...acts, ...more },
    copies: (entries: readonly unknown[], shift: number) => copiesOf(draft.value, entries, shift),
    onedit: (edits: readonly Edit[], label: string) => {
      const done = edited(draft, edits);
      if (!done.ok) return false;
      labels.push(label);
      draft = readDraft(done.text, draft);
      chart = chartOf(draft, WORDS, chart);
      void view.rerender(props());
      return true;
    },
    onselect: (paths: readonly Path[]) => {
      selected = paths;
      void view.rerender(props());
    }
  });
  const view = render(Timeline, props());
  await tick();
  return {
    ...acts,
    labels,
    injects: () => draft.value.injects as Record<string, unknown>[],
    value: () => draft.value as unknown as ScenarioInput,
    selected: () => selected.map((path) => path.join('.'))
  };
}
const mark = (name: RegExp) => screen.getByRole('option', { name });
const lane = (name: string) => within(screen.getByRole('group', { name }));

describe('the timeline', () => {
  it('shows each entry in its lane, and says all that its box shows', async () => {
    await shown(sampleText());
    expect(
      lane('Murmur, crisis')
        .getAllByRole('option')
        .map((one) => one.getAttribute('aria-label'))
    ).toEqual([
      '2:00 Cake post, Mara K, feed, needs an answer by 10:00',
      '10:40 Still waiting, Mara K, at the earliest, when “my daughter is coeliac and your…” is unanswered past its limit, feed'
    ]);
    expect(lane('Pattern of life').getAllByRole('option')).toHaveLength(2);
    expect(lane('Facts').getByRole('option')).toHaveAccessibleName(
      /^10:00 Batch, fact, becomes known/
    );
    expect(screen.getByText('2 posts, 1 needs an answer')).toBeVisible();
    expect(
      screen.getByRole('img', { name: /nothing needs an answer from 2:00 to 30:00/ })
    ).toBeVisible();
    expect(screen.getByText('silent')).toBeInTheDocument();
  });

  it('can be walked, and its entries shifted, by the keyboard alone', async () => {
    const line = await shown(sampleText());
    await userEvent.tab();
    while (document.activeElement?.getAttribute('role') !== 'option') await userEvent.tab();
    await userEvent.keyboard('{Home}{ArrowDown}');
    expect(line.selected()).toEqual(['injects.1']);
    expect(document.activeElement).toHaveAccessibleName(/^2:00 Cake post/);
    await userEvent.keyboard('{ArrowRight}');
    const step = line.injects()[1]?.at;
    expect(step).toMatch(/^02:(05|10|30)$/);
    await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    expect(line.injects()[1]?.at).not.toBe(step);
    expect(line.labels).toEqual(['Move in time', 'Move in time']);
    await userEvent.keyboard('{Enter}');
    expect(line.onopen).toHaveBeenCalledWith(['injects', 1]);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(line.onundo).toHaveBeenCalledOnce();
  });

  it('lists its keys at "?", and gives the focus back', async () => {
    const line = await shown(sampleText());
    const keys = () => screen.queryByRole('dialog', { name: 'Keys of the timeline' });
    mark(/^2:00 Cake post/).focus();
    await userEvent.keyboard('?');
    expect(keys()).toHaveTextContent('duplicate what is selected');
    // What a browser makes of Escape in a modal dialog.
    await fireEvent(keys() ?? document, new Event('close'));
    expect(keys()).toBeNull();
    expect(document.activeElement).toHaveAccessibleName(/^2:00 Cake post/);
    await userEvent.click(screen.getByRole('button', { name: 'Keys' }));
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(keys()).toBeNull();
    expect(screen.getByRole('button', { name: 'Keys' })).toHaveFocus();
    expect(line.labels).toEqual([]);
  });

  it('takes the keys that change nothing before anything has the focus', async () => {
    const line = await shown(sampleText());
    await userEvent.keyboard('n{Delete}{ArrowRight}');
    expect(line.labels).toEqual([]);
    expect(line.onadd).not.toHaveBeenCalled();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toHaveAttribute('aria-selected', 'true');
  });

  it('copies, duplicates and deletes what is selected', async () => {
    const line = await shown(sampleText());
    mark(/^2:00 Cake post/).focus();
    await userEvent.keyboard('{Home}{ArrowDown}{Control>}d{/Control}');
    await tick();
    expect(line.injects().map(({ id }) => id)).toContain('cake-post-2');
    expect(document.activeElement).toHaveAccessibleName(/^2:30 Cake post 2/);
    await userEvent.keyboard('{Control>}c{/Control}{Control>}v{/Control}');
    expect(line.injects().map(({ id }) => id)).toContain('cake-post-3');
    await userEvent.keyboard('{Delete}');
    expect(line.injects().map(({ id }) => id)).not.toContain('cake-post-3');
    expect(line.labels).toEqual(['Duplicate', 'Paste', 'Delete']);
  });

  it('drags several as one deed', async () => {
    const line = await shown(sampleText());
    const cake = mark(/^2:00 Cake post/);
    await fireEvent.pointerDown(mark(/^\S+ Me too/), { button: 0, clientX: 0 });
    await fireEvent.pointerUp(window);
    await fireEvent.pointerDown(cake, { button: 0, clientX: 0, ctrlKey: true });
    await fireEvent.pointerUp(window);
    expect(line.selected()).toEqual(['injects.2', 'injects.1']);
    await fireEvent.pointerDown(cake, { button: 0, clientX: 0 });
    await fireEvent.pointerMove(window, { clientX: 60 });
    expect(cake.style.transform).toMatch(/translateX/);
    expect(line.labels).toEqual([]);
    await fireEvent.pointerUp(window);
    expect(line.labels).toEqual(['Move 2 in time']);
    expect(cake.style.transform).toBe('');
    const [first, second] = [line.injects()[1]?.at, line.injects()[2]?.at].map(String);
    expect(first).not.toBe('02:00');
    expect(Number(second?.slice(0, 2)) - Number(first?.slice(0, 2))).toBe(3);
  });

  it('undoes a drag by Escape', async () => {
    const line = await shown(sampleText());
    await fireEvent.pointerDown(mark(/^2:00 Cake post/), { button: 0, clientX: 0 });
    await fireEvent.pointerMove(window, { clientX: 60 });
    await fireEvent.keyDown(window, { key: 'Escape' });
    await fireEvent.pointerUp(window);
    expect(line.labels).toEqual([]);
  });

  it('stretches the clock of what is selected, and moves ENDEX', async () => {
    const line = await shown(sampleText());
    await fireEvent.pointerDown(mark(/^2:00 Cake post/), { button: 0 });
    await fireEvent.pointerUp(window);
    const limit = screen.getByRole('slider', { name: 'Limit of Cake post' });
    expect(limit).toHaveAttribute('aria-valuetext', '8:00 after the post, at 10:00');
    await fireEvent.keyDown(limit, { key: 'ArrowLeft', shiftKey: true });
    expect(line.value().injects[1]?.expects?.limit).toMatch(/^0[3-7]:/);
    await fireEvent.keyDown(screen.getByRole('slider', { name: 'ENDEX' }), { key: 'ArrowRight' });
    expect(line.value().end.at).toMatch(/^30:/);
    expect(line.labels).toEqual(['Stretch the limit', 'Move ENDEX']);
  });

  it('asks for a new inject where somebody clicks twice, though the first click moves the lanes', async () => {
    const line = await shown(sampleText());
    const news = screen.getByRole('group', { name: 'News' });
    const below = screen.getByRole('group', { name: 'Internal' });
    await fireEvent.pointerDown(news, { clientX: 0, button: 0 });
    await fireEvent.pointerUp(window);
    await fireEvent.pointerDown(below, { clientX: 0, button: 0 });
    await fireEvent.pointerUp(window);
    await fireEvent.dblClick(below, { clientX: 0 });
    expect(line.onadd).toHaveBeenCalledWith('news', 0);
  });

  it('changes nothing where it is locked', async () => {
    const line = await shown(sampleText(), { locked: true });
    mark(/^2:00 Cake post/).focus();
    await userEvent.keyboard('{Home}{ArrowDown}{ArrowRight}{Delete}n');
    expect(line.labels).toEqual([]);
    expect(line.onadd).not.toHaveBeenCalled();
    expect(screen.queryByRole('slider')).toBeNull();
  });

  it('says where it is locked that the text has gone on, and undoes and redoes all the same', async () => {
    const line = await shown(sampleText(), { locked: true, undoes: 'typing' });
    expect(screen.getByRole('status')).toHaveTextContent('you see what could be read last');
    await userEvent.click(screen.getByRole('button', { name: 'Undo: typing' }));
    expect(line.onundo).toHaveBeenCalledOnce();
    expect(screen.getByRole('button', { name: 'Redo' })).toBeDisabled();
  });

  it('lights the branches that robots reached', async () => {
    const reached = new Map([['still-waiting', ['Silent', 'Average']]]);
    await shown(sampleText(), { rehearsed: { robots: 5, reached } });
    expect(mark(/^10:40 Still waiting.*reached by Silent and Average$/)).toHaveClass('lit');
  });

  it('shows what is unfinished, twice there, or without a time', async () => {
    await shown(
      sampleText((scenario) => {
        scenario.injects.push(
          { id: 'rain', at: 'noon', from: 'joss', text: '' },
          { id: 'both', at: '01:00', when: { stated: true }, from: 'joss', text: 'x' }
        );
      })
    );
    expect(mark(/^Rain, joss, its time cannot be read: noon/)).toHaveClass('error');
    expect(mark(/^1:00 Both, joss.*unfinished/)).toBeInTheDocument();
  });

  it('draws only what is in sight of a long script', async () => {
    await shown(longText(300));
    for (let press = 0; press < 10; press++)
      await userEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
    const drawn = screen.getAllByRole('option').length;
    expect(drawn).toBeGreaterThan(10);
    expect(drawn).toBeLessThan(230);
  }, 20_000);
});
