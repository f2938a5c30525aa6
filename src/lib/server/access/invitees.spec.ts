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
    ['Marsh, Dana\tdana@lopewell.example\t\t', 'Marsh, Dana', 'dana@lopewell.example'],
    ['Dana "Dee" Marsh; dana@lopewell.example', 'Dana "Dee" Marsh', 'dana@lopewell.example'],
    ['Dana" Marsh, dana@lopewell.example', 'Dana" Marsh', 'dana@lopewell.example'],
    ['Dana\t<dana@lopewell.example>', 'Dana', 'dana@lopewell.example'],
    ['"Marsh, Dana", dana@lopewell.example', 'Marsh, Dana', 'dana@lopewell.example'],
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
    'Name\tE-mail\tTeam\nAna\tana@x.example',
    '\nname, email address\nAna, ana@x.example',
    'Mail\nAna, ana@x.example',
    'Surname;First name;E-Mail;Shoe size\nAna;ana@x.example'
  ])('passes over the headings of %j', (list) => {
    expect(invitees(list)).toEqual([{ for: 'Ana', email: 'ana@x.example' }]);
  });

  it('takes for headings the first row alone, and no row with an address', () => {
    expect(invitees('Ana\nName')).toHaveLength(2);
    expect(invitees('Name, ana@x.example')).toEqual([{ for: 'Name', email: 'ana@x.example' }]);
  });

  it('counts a row of headings among the lines', () => {
    expect(readInvitees('Name\tE-mail\tTeam\nGil Grey\tgil@x.example\tBlue')).toEqual({
      ok: false,
      field: 'list',
      message:
        'Line 2: expected a name and an address at most, found “Gil Grey”, “gil@x.example”, “Blue”. Keep the whole name in one column, and choose roles and teams below, for all of them.'
    });
  });

  it.each([
    ['Marsh\tDana\tdana@x.example', '“Marsh”, “Dana”, “dana@x.example”. '],
    ['Dana Marsh\tBlue', '“Dana Marsh”, “Blue”. '],
    ['dana@x.example, Dana, Blue', '“dana@x.example”, “Dana”, “Blue”. '],
    ['a\tb\tc\td\te\tf', '“a”, “b”, “c”, “d”, “e”, more. '],
    [`Dana\t${'x'.repeat(61)}`, `“Dana”, “${'x'.repeat(59)}…”. `]
  ])('puts no further column of %j into the name', (list, found) => {
    expect(readInvitees(list)).toMatchObject({
      message: expect.stringContaining(
        `Line 1: expected a name and an address at most, found ${found}`
      ) as string
    });
  });

  it('says all that is wrong at once, each with its line', () => {
    const holderOf = (email: string) => (email === 'ada@x.example' ? 'Ada Long' : null);
    const read = readInvitees(
      'Ben, ben@\nAda, ADA@x.example\nCleo\na@x.example, b@x.example',
      holderOf
    );
    expect(read).toEqual({
      ok: false,
      field: 'list',
      message: [
        'Line 1: “ben@” is no e-mail address; expected one such as dana@example.org.',
        'Line 2: ada@x.example has an account here already (Ada Long). Take the line out.',
        'Line 4: expected one address, found two.'
      ].join('\n')
    });
  });

  it.each([
    [10, 10, 'Line 10: '],
    [11, 11, 'And 1 more line with a problem.'],
    [40, 11, 'And 30 more lines with a problem.']
  ])('of %d lines that are wrong says %d lines, the last %j', (wrong, says, last) => {
    const read = readInvitees('ben@\n'.repeat(wrong));
    const lines = read.ok ? [] : read.message.split('\n');
    expect(lines).toHaveLength(says);
    expect(lines.at(-1)).toMatch(new RegExp(`^${last}`));
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
