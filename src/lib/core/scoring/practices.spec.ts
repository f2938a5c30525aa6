import { describe, expect, it } from 'vitest';
import { rated } from './scoring.fixture.ts';

describe('empathy in tone', () => {
  it.each([
    'We are so sorry, Ines. You and your dog should have been let on.',
    'Ines, I am truly sorry that our crew refused your dog.',
    'Three hours on that quay must have been miserable, and we feel for you.'
  ])('is heard in: %s', (reply) => {
    expect(rated(reply).practices).toContain('empathy');
  });

  it.each([
    'We are so sorry if anyone was upset.',
    'We are so sorry you feel that way.',
    'We are not so sorry as you think.',
    'Sorry for any inconvenience.'
  ])('is not heard in: %s', (reply) => {
    expect(rated(reply).practices).not.toContain('empathy');
  });
});
