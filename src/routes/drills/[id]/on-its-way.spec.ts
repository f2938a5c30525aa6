import { expect, it } from 'vitest';
import { onItsWay } from './on-its-way.ts';

it('says of a text on its way that the connection is lost, and of no other', () => {
  expect(onItsWay({ sending: true }, { cutOff: true })).toMatch(/^The connection is lost/);
  expect(onItsWay({ sending: true }, { cutOff: false })).toBeNull();
  expect(onItsWay({ sending: false }, { cutOff: true })).toBeNull();
});
