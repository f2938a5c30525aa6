import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtIn } from './built-in.fixture.ts';
import { outlineOf } from './outline.ts';

const scenarios = builtIn();

describe('the outline of a scenario', () => {
  it('has what is written, with times in ms', () => {
    const outline = outlineOf(scenarios.get('do-not-drink'));
    expect(outline).toMatchObject({
      id: 'do-not-drink',
      place: 'Aldersyke',
      ends: 29 * 60_000,
      organisation: { name: 'Dunnock Vale Water', handle: '@DunnockWater' },
      jumps: [{ at: 15 * 60_000, by: (21 * 60 + 10) * 60_000 }]
    });
    expect(new Date(outline.starts ?? 0).getUTCHours()).toBe(17);
    expect(outline.injects.find(({ id }) => id === 'hallam')).toMatchObject({
      at: 15_000,
      needs: false
    });
    expect(outline.injects.find(({ id }) => id === 'is-this-real')?.needs).toBe(true);
    expect(outline.handles.has('@valebuses')).toBe(true);
    expect(outline.names.has('donna')).toBe(true);
  });

  it('passes over what is half written', () => {
    const outline = outlineOf({
      id: 'draft',
      story: { starts: 'soon' },
      personas: ['nobody', null, { id: 'a', handle: 3, followers: -4, kind: 'ghost' }],
      injects: [
        { id: 'x', at: 'half past', text: ['no'] },
        { id: 'y', at: '01:30', from: 'a', text: 'Yes.' }
      ],
      moves: [{ at: '00:00', jump: 'a while' }]
    });
    expect(outline).toMatchObject({
      starts: null,
      ends: null,
      place: null,
      limits: { feed: 280, direct: 1000 },
      personas: [{ id: 'a', handle: '', followers: 200, kind: 'person' }],
      injects: [
        { id: 'x', at: null, channel: 'feed', text: '' },
        { id: 'y', at: 90_000 }
      ],
      jumps: []
    });
  });

  it('comes of anything', () => {
    fc.assert(fc.property(fc.anything(), (value) => void outlineOf(value)));
    const tangled: Record<string, unknown> = { id: 'round' };
    tangled['self'] = tangled;
    expect(outlineOf(tangled).id).toBe('round');
  });
});
