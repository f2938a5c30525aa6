import { describe, expect, it } from 'vitest';
import { problemsAfter } from '../sample.fixture.ts';
import type { ScenarioInput } from '../schema.ts';

const withCrowd = (
  crowd: NonNullable<ScenarioInput['crowd']>,
  audience?: ScenarioInput['audience']
) =>
  problemsAfter((scenario) => {
    scenario.crowd = crowd;
    if (audience) scenario.audience = audience;
  });

describe('lines for bystanders', () => {
  it('are fine where the moment has what they need', () => {
    expect(
      withCrowd([
        {
          on: 'silence',
          temper: 'angry',
          text: '{mins} minutes {us}. {who} is waiting. “{quote}”'
        },
        { on: 'canned', from: 'joss', text: '{whom} got that too' }
      ])
    ).toBe('');
  });

  it('may ask only for what there is', () => {
    expect(
      withCrowd([
        { on: 'silence', text: '{minutes} gone' },
        { on: 'trend', text: 'ask {whom}' },
        { on: 'quoted', from: 'nobody', text: '“{quote}”' }
      ])
    ).toMatchInlineSnapshot(`
      "error unknown-slot at crowd[0].text: nothing is filled in for {minutes}. There are {us}, {who}, {whom}, {quote}, {mins}, {tag}.
      error empty-slot at crowd[1].text: on trend there is nothing to fill in for {whom}, so that this is never said. On trend there are {us}, {tag}.
      error unknown-persona at crowd[2].from: there is no persona nobody. Known: mara, joss."
    `);
  });

  it('are said once each, and not where the crowd is silent', () => {
    expect(
      withCrowd(
        [
          { on: 'trend', text: 'what is #{tag}' },
          { on: 'trend', text: 'What is #{tag}' }
        ],
        { crowd: false }
      )
    ).toMatchInlineSnapshot(`
      "warning crowd-is-off at crowd: these lines are never said, since \`audience.crowd\` is false. Leave \`audience.crowd\` out, or the lines.
      error same-text-twice at crowd[1].text: crowd[0] says this already. Write another line, or leave this one out."
    `);
  });
});
