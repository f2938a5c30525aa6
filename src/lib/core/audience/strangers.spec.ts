import { describe, expect, it } from 'vitest';
import { bakery } from '../../../../tests/support/scenario.ts';
import { BYSTANDERS } from './bystanders.ts';
import { strangersTo } from './strangers.ts';

const names = (scenario: ReturnType<typeof bakery>) =>
  strangersTo(scenario).map(({ name }) => name);
const persona = (name: string, handle: string) => ({ id: 'someone', handle, name });

describe('who may be a bystander in a scenario', () => {
  it('is nobody who shares a name with a persona, however it is written', () => {
    const { personas } = bakery();
    expect(names(bakery())).toContain('colin');
    const colins = bakery({ personas: [...personas, persona('Colin Marsh', '@marsh_c')] });
    expect(names(colins)).not.toContain('colin');
    const small = bakery({ personas: [...personas, persona('sue', '@sue_from_the_shop')] });
    expect(names(small)).not.toContain('Sue Harmer');
  });

  it('is nobody who shares a name with a person in the plan, or in a text', () => {
    const { organisation } = bakery();
    const roles = [{ id: 'safety', name: 'Food safety', person: 'Tope Ade', does: 'Decides' }];
    const plan = { roles: roles };
    expect(names(bakery({ organisation: { ...organisation, plan } }))).not.toContain('Tope');
    const facts = [{ id: 'recall', text: 'Saf in dispatch saw the label first.' }];
    expect(names(bakery({ facts }))).not.toContain('Saf');
  });

  it('is nobody whose handle occurs', () => {
    const { personas } = bakery();
    const taken = bakery({ personas: [...personas, persona('x', '@GooseInfo')] });
    expect(names(taken)).not.toContain('goose info');
  });

  it('is nearly everybody else', () => {
    expect(names(bakery()).length).toBeGreaterThan(BYSTANDERS.length - 8);
  });
});
