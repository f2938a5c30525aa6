import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_INVITEES, readInvitees } from './invitees.ts';

const invitees = (list: string) => {
  const read = readInvitees(list);
  if (!read.ok) throw new Error(read.message);
  return read.invitees;
};

describe('readInvitees', () => {
  it.each([
    ['Dana Marsh', 'Dana Marsh', ''],
    ['dana@lopewell.example', 'dana@lopewell.example', 'dana@lopewell.example'],
    ['Dana Marsh, Dana@Lopewell.example', 'Dana Marsh', 'dana@lopewell.example'],
    ['dana@lopewell.example; Dana Marsh', 'Dana Marsh', 'dana@lopewell.example'],
    ['Marsh\tDana\tdana@lopewell.example', 'Marsh Dana', 'dana@lopewell.example'],
    ['Dana Marsh <dana@lopewell.example>', 'Dana Marsh', 'dana@lopewell.example'],
    ['"Marsh, Dana" <dana@lopewell.example>', 'Marsh, Dana', 'dana@lopewell.example'],
    ['<dana@lopewell.example>', 'dana@lopewell.example', 'dana@lopewell.example']
  ])('reads %j', (line, name, email) => {
    expect(invitees(line)).toEqual([{ for: name, email }]);
  });

  it('reads one a line, whatever ends the lines, and passes over blank ones', () => {
    expect(invitees('Ana\r\n\r\n Ben \n\rCleo\n').map((one) => one.for)).toEqual([
      'Ana',
      'Ben',
      'Cleo'
    ]);
  });

  it.each([
    ['', 'Type at least one name or address.'],
    [' \n\t\n , ;\n', 'Type at least one name or address.'],
    [
      'Ana\nBen, ben@',
      'Line 2: “ben@” is no e-mail address; expected one such as dana@example.org.'
    ],
    ['a@x.example, b@x.example', 'Line 1: expected one address, found two.'],
    ['Ana, a@x.example\n\nAnn, A@x.example', 'Line 3: a@x.example stands in line 1 already.'],
    ['x'.repeat(81), 'Line 1: a name has at most 80 characters, found 81.']
  ])('says of %j what is wrong, and where', (list, message) => {
    expect(readInvitees(list)).toEqual({ ok: false, field: 'list', message });
  });

  it('takes a hundred, and no more', () => {
    expect(invitees('Ana\n'.repeat(MOST_INVITEES))).toHaveLength(100);
    expect(readInvitees('Ana\n'.repeat(MOST_INVITEES + 1))).toMatchObject({
      message: 'At most 100 people at once; these are 101.'
    });
  });

  it('throws at nothing, and invites nobody without a word to know them by', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (list) => {
        const read = readInvitees(list);
        if (!read.ok) expect(read.message).not.toBe('');
        else for (const one of read.invitees) expect(one.for).toMatch(/^.{1,80}$/su);
      })
    );
  });
});
