import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DrillEvent } from '../../../core/drill/index.ts';
import { RecordText } from './record-text.ts';
import { decodeRecord, encodeRecord } from './record.ts';

/** An event of which nothing but its number and its text matters here. */
function event(seq: number, text: string): DrillEvent {
  return { seq, at: seq, wall: 1000 + seq, type: 'WritingStarted', text } as unknown as DrillEvent;
}

/** What becomes of a record: it is appended to, in vain or not, given away, or rewritten. */
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      is: fc.constant('append'),
      texts: fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 }),
      kept: fc.boolean()
    })
  },
  fc.record({ is: fc.constant('give'), owner: fc.constantFrom('ann', 'bo') }),
  fc.record({ is: fc.constant('rewrite'), at: fc.nat(), text: fc.string() }),
  fc.constant({ is: 'again' })
);
type Step =
  | { is: 'append'; texts: string[]; kept: boolean }
  | { is: 'give'; owner: string }
  | { is: 'rewrite'; at: number; text: string }
  | { is: 'again' };

describe('the text of a drill', () => {
  it('that goes on from the last one is that of the whole record', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const text = new RecordText();
        let kept = { owner: 'ann', events: [event(1, 'first')] };
        for (const one of steps as Step[]) {
          let next = kept;
          if (one.is === 'append') {
            const events = one.texts.map((words, index) =>
              event(kept.events.length + 1 + index, words)
            );
            next = { ...kept, events: [...kept.events, ...events] };
          } else if (one.is === 'give') next = { ...kept, owner: one.owner };
          else if (one.is === 'rewrite') {
            const at = one.at % kept.events.length;
            next = {
              ...kept,
              events: kept.events.map((old, index) =>
                index === at ? event(old.seq, one.text) : old
              )
            };
          }
          expect(text.of(next).equals(encodeRecord(next))).toBe(true);
          // A write that fails is forgotten: what comes next follows what was there before.
          if (one.is !== 'append' || one.kept) kept = next;
        }
      })
    );
  });

  it('leaves out what has no text, with all that came with it', () => {
    const text = new RecordText();
    const kept = { owner: 'ann', events: [event(1, 'first')] };
    text.of(kept);
    const bad = { ...event(3, ''), amount: 1n };
    expect(() => text.of({ ...kept, events: [...kept.events, event(2, 'lost'), bad] })).toThrow();
    const next = { ...kept, events: [...kept.events, event(2, 'second')] };

    expect(text.of(next).toString()).toBe(encodeRecord(next).toString());
  });

  it('is read back as it was', () => {
    const record = { owner: 'ann', events: [event(1, 'Wasser läuft 💧'), event(2, '')] };
    const head = { drill: 'd', name: 'Ann' };
    const [first, ...rest] = record.events;
    const prepared = {
      ...first,
      type: 'DrillPrepared',
      drill: head.drill,
      trainee: { name: head.name },
      scenario: { id: 's', title: 'S', digest: 'x' },
      organisation: { name: 'O' }
    } as unknown as DrillEvent;
    const whole = { ...record, events: [prepared, ...rest] };

    expect(decodeRecord(new RecordText().of(whole).toString())).toEqual(whole);
  });

  it('is nobody else’s: the next one leaves it as it is', () => {
    const text = new RecordText();
    const events = [event(1, 'first')];
    const before = text.of({ owner: 'ann', events });
    const copy = Buffer.from(before);
    text.of({ owner: 'ann', events: [...events, event(2, 'second')] });

    expect(before.equals(copy)).toBe(true);
  });
});
