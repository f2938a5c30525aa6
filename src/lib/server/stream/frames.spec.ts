import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frame } from './frames.ts';

/** Reads a stream's text as section 9.2.6 of the HTML standard says. */
function read(text: string): { id: string; event: string; data: string }[] {
  const events: { id: string; event: string; data: string }[] = [];
  let id = '';
  let event = '';
  let data: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line === '') {
      if (data.length > 0) events.push({ id, event, data: data.join('\n') });
      event = '';
      data = [];
      continue;
    }
    const colon = line.indexOf(':');
    const name = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'id') id = value;
    if (name === 'event') event = value;
    if (name === 'data') data.push(value);
  }
  return events;
}

describe('a server-sent event', () => {
  it('has its name, its data line by line, and its id', () => {
    expect(frame({ id: '7', event: 'drill', data: 'one\ntwo' })).toBe(
      'event: drill\ndata: one\ndata: two\nid: 7\n\n'
    );
  });

  it('comes out as it went in, whatever the data', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (data) => {
        const [event] = read(frame({ id: '1', event: 'drill', data }));
        expect(event).toEqual({ id: '1', event: 'drill', data: data.replaceAll(/\r\n|\r/g, '\n') });
      })
    );
  });

  it.each(['7\ndata: forged', '7\rid: 9', '7\0'])('refuses %j as an id or a name', (value) => {
    expect(() => frame({ id: value, data: '' })).toThrow('one line');
    expect(() => frame({ event: value, data: '' })).toThrow('one line');
  });
});
