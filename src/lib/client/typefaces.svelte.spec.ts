import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bringTypefaces } from './typefaces.ts';

describe('the typefaces', () => {
  const { dataset } = document.documentElement;
  let answer: { come: () => void; fail: () => void }[];
  const load = vi.fn(
    () =>
      new Promise<FontFace[]>((resolve, reject) => {
        answer.push({ come: () => resolve([]), fail: () => reject(new DOMException('no line')) });
      })
  );

  beforeEach(() => {
    answer = [];
    load.mockClear();
    Object.defineProperty(document, 'fonts', { configurable: true, value: { load } });
  });
  afterEach(() => {
    delete dataset.typefaces;
    localStorage.clear();
    Reflect.deleteProperty(document, 'fonts');
  });

  it('are asked for after what the page does first, and shown in one moment, when the last is here', async () => {
    const brought = bringTypefaces();
    expect(load).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(answer).toHaveLength(3));
    answer.slice(1).forEach(({ come }) => come());
    await Promise.resolve();
    expect(dataset.typefaces).toBeUndefined();
    answer[0]?.come();
    await brought;
    expect(dataset.typefaces).toBe('');
    expect(localStorage.getItem('hotseat:typefaces')).not.toBeNull();
  });

  it('stay away when one of them does, and the next page asks again', async () => {
    const brought = bringTypefaces();
    await vi.waitFor(() => expect(answer).toHaveLength(3));
    answer[0]?.come();
    answer[1]?.fail();
    await brought;
    expect(dataset.typefaces).toBeUndefined();
    expect(localStorage.getItem('hotseat:typefaces')).toBeNull();
  });

  it('are not asked for where the page shows them already', async () => {
    dataset.typefaces = '';
    await bringTypefaces();
    expect(load).not.toHaveBeenCalled();
  });
});
