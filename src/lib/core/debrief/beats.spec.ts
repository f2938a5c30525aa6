import { describe, expect, it } from 'vitest';
import { stepFrom } from './beats.ts';
import type { Beat } from './timeline.ts';

const beat = (at: number, kind: Beat['kind'] = 'need'): Beat => ({
  at,
  kind,
  says: kind,
  post: null
});
const beats = [beat(10), beat(20, 'reply'), beat(20, 'turn'), beat(30, 'missed')];

describe('stepping through moments', () => {
  it('takes moments of one instant as one stop', () => {
    expect(stepFrom(beats, 10, 1)?.at).toBe(20);
    expect(stepFrom(beats, 20, 1)?.at).toBe(30);
    expect(stepFrom(beats, 20, -1)?.at).toBe(10);
  });

  it('stops at either end', () => {
    expect(stepFrom(beats, 30, 1)).toBeUndefined();
    expect(stepFrom(beats, 10, -1)).toBeUndefined();
  });
});
