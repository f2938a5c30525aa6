import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { problemsOf } from './form.ts';

const schema = z
  .object({
    name: z.string('Type a name.').min(1, 'Type a name.').regex(/^\w+$/, 'No spaces.'),
    rooms: z.array(z.string().max(3, 'A room is too long.')),
    to: z.string()
  })
  .refine(({ name, to }) => name !== to, 'To oneself there is nothing to send.');

describe('the problems of a form', () => {
  it('are told of each field at once, the first of each', () => {
    expect(problemsOf(schema, { name: '', rooms: ['North', 'South'], to: 'Ben' })).toEqual({
      name: 'Type a name.',
      rooms: 'A room is too long.'
    });
  });

  it('are told of the whole where they are about no field, and are none where it is right', () => {
    const given = { name: 'Ana', rooms: [], to: 'Ana' };
    expect(problemsOf(schema, given)).toEqual({ '': 'To oneself there is nothing to send.' });
    expect(problemsOf(schema, { ...given, to: 'Ben' })).toEqual({});
  });
});
