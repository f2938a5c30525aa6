import { describe, expect, it } from 'vitest';
import { injectOf, problemsAfter, sampleText } from './sample.fixture.ts';
import { readScenario } from './read.ts';

describe('lint', () => {
  it('finds nothing wrong with a sound scenario', () => {
    expect(
      readScenario(sampleText(), { folder: 'cake', files: ['scenario.yaml'] }).problems
    ).toEqual([]);
  });

  it('places each problem on the line that has to change', () => {
    const text = sampleText((scenario) => {
      injectOf(scenario, 'rain').from = 'jos';
    });
    const [problem] = readScenario(text).problems;
    expect(text.split('\n')[(problem?.line ?? 0) - 1]).toBe('    from: jos');
  });

  it('advises a note for whoever leads the debrief', () => {
    expect(problemsAfter((scenario) => delete scenario.trainerNote)).toBe(
      'advice no-trainer-note at trainerNote: there is no note for whoever leads the debrief. Write where the traps are, what to look for and what to ask (`trainerNote`).'
    );
  });

  it('wants one of the five dimensions to count for something', () => {
    const none = { speed: 0, acknowledgment: 0, apology: 0, transparency: 0, personalization: 0 };
    expect(problemsAfter((scenario) => (scenario.weights = none))).toBe(
      'error no-weight at weights: all five dimensions count for nothing. Give one of them a weight above 0, or leave the weights out (`weights`): then each counts the same.'
    );
    expect(problemsAfter((scenario) => (scenario.weights = { ...none, speed: 2 }))).toBe('');
  });

  it('names duplicate ids and handles, capitals aside', () => {
    expect(
      problemsAfter((scenario) => {
        injectOf(scenario, 'me-too').id = 'rain';
        scenario.facts.push({ id: 'label', text: 'Another.' });
        scenario.personas.push(
          { id: 'pia', handle: '@Mara_K', name: 'Pia' },
          { id: 'fake', handle: '@CrumbLane', name: 'Crumb' }
        );
        scenario.injects.push(
          { id: 'a', at: '06:00', from: 'pia', text: 'hm' },
          { id: 'b', at: '06:10', from: 'fake', text: 'hm?' }
        );
      })
    ).toMatchInlineSnapshot(`
      "error duplicate-id at facts[2] (label).id: the id label is taken by facts[0]. Give each entry an id of its own, and check which one the references mean.
      error duplicate-handle at personas[2] (pia).handle: @Mara_K is already the handle of mara. Give every account a handle of its own; capitals make no difference.
      error duplicate-handle at personas[3] (fake).handle: @CrumbLane is the organisation's own handle. Give every account a handle of its own; capitals make no difference.
      error duplicate-id at injects[2] (rain).id: the id rain is taken by injects[0]. Give each entry an id of its own, and check which one the references mean."
    `);
  });

  it('names references to what does not exist, with the nearest name', () => {
    expect(
      problemsAfter((scenario) => {
        scenario.organisation.plan.contacts = [
          { for: 'press', role: 'spokesperson', reach: 'ext 4' }
        ];
        scenario.organisation.plan.approval = { for: ['statement'], by: 'kichen' };
        scenario.statement = { target: '05:00', limit: '10:00', objectives: ['first-anwser'] };
        Object.assign(injectOf(scenario, 'rain'), { from: 'label' });
        Object.assign(injectOf(scenario, 'cake-post'), {
          takesUp: { answers: ['batsh'] },
          expects: { action: 'reply', role: 'kitchen', objectives: ['first-answer'] },
          reactions: [{ to: 'good', says: 'ok', expects: { action: 'escalate', role: 'kitchn' } }]
        });
        injectOf(scenario, 'me-too').replyTo = 'cake-pots';
        injectOf(scenario, 'still-waiting').when = {
          any: [
            { unanswered: { inject: 'cake-pst' } },
            { not: { known: 'batches' } },
            { flagged: { flag: 'minimizing' } },
            { escalated: { inject: 'rain', role: 'baker' } }
          ]
        };
      })
    ).toMatchInlineSnapshot(`
      "error unknown-role at organisation.plan.contacts[0].role: there is no role spokesperson. Known: kitchen.
      error unknown-role at organisation.plan.approval.by: there is no role kichen. Did you mean kitchen?
      error unknown-persona at injects[0] (rain).from: there is no persona label. label is a fact; a persona is expected here.
      warning role-without-escalation at injects[1] (cake-post).expects.role: a role is named, but the expected action is reply. Let it need an escalation (\`action: escalate\`), or leave the role out.
      error unknown-fact at injects[1] (cake-post).takesUp.answers[0]: there is no fact batsh. Did you mean batch?
      error unknown-role at injects[1] (cake-post).reactions[0].expects.role: there is no role kitchn. Did you mean kitchen?
      error unknown-inject at injects[2] (me-too).replyTo: there is no inject cake-pots. Did you mean cake-post?
      error unknown-inject at injects[3] (still-waiting).when.any[0].unanswered.inject: there is no inject cake-pst. Did you mean cake-post?
      error unknown-fact at injects[3] (still-waiting).when.any[1].not.known: there is no fact batches. Did you mean batch?
      error unknown-red-flag at injects[3] (still-waiting).when.any[2].flagged.flag: there is no red flag minimizing. Did you mean minimising?
      error unknown-role at injects[3] (still-waiting).when.any[3].escalated.role: there is no role baker. Known: kitchen.
      warning reply-may-be-early at injects[3] (still-waiting).replyTo: cake-post, which it answers, may not be there yet. Let its condition also wait until cake-post has come (\`all\`, with \`fired: cake-post\`).
      error unknown-objective at statement.objectives[0]: there is no objective first-anwser. Did you mean first-answer?"
    `);
  });

  it('wants a role to brief, and a persona to post', () => {
    expect(
      problemsAfter((scenario) => {
        Object.assign(injectOf(scenario, 'rain'), { channel: 'briefing', from: 'joss' });
        Object.assign(injectOf(scenario, 'me-too'), { from: 'kitchen' });
      })
    ).toMatchInlineSnapshot(`
      "error unknown-role at injects[0] (rain).from: there is no role joss. joss is a persona; a role is expected here, as in organisation.plan.roles.
      error unknown-persona at injects[2] (me-too).from: there is no persona kitchen. kitchen is a role; a persona is expected here."
    `);
  });

  it('wants a reply after the post that it answers', () => {
    expect(
      problemsAfter((scenario) => {
        injectOf(scenario, 'rain').replyTo = 'cake-post';
        injectOf(scenario, 'cake-post').replyTo = 'cake-post';
        injectOf(scenario, 'me-too').replyTo = 'still-waiting';
      })
    ).toMatchInlineSnapshot(`
      "error reply-before-post at injects[0] (rain).replyTo: it comes at 0:20, but cake-post, which it answers, comes at 2:00. Let it come later, or answer another post.
      error reply-to-itself at injects[1] (cake-post).replyTo: this post answers itself. Name the post that it answers.
      error reply-before-post at injects[2] (me-too).replyTo: it comes at 5:00, but still-waiting, which it answers, comes at 10:40 at the earliest. Let it come later, or answer another post."
    `);
  });

  it('warns of a branch that may come before the post that it answers', () => {
    expect(
      problemsAfter((scenario) => {
        scenario.injects.push(
          { id: 'a', when: { stated: true }, from: 'joss', text: 'a?', replyTo: 'cake-post' },
          {
            id: 'b',
            at: '12:00',
            from: 'joss',
            text: 'b?',
            replyTo: 'still-waiting'
          }
        );
      })
    ).toMatchInlineSnapshot(`
      "warning reply-may-be-early at injects[4] (a).replyTo: cake-post, which it answers, may not be there yet. Let its condition also wait until cake-post has come (\`all\`, with \`fired: cake-post\`).
      warning reply-may-be-early at injects[5] (b).replyTo: still-waiting, which it answers, may not be there yet. Instead of a time, let it come some while after still-waiting has come (\`when: {fired: still-waiting}\`, \`after\`)."
    `);
  });

  it('knows that a branch follows the post that released it, through other injects too', () => {
    expect(
      problemsAfter((scenario) => {
        scenario.injects.push(
          {
            id: 'pile-on',
            when: { fired: 'still-waiting' },
            after: '01:00',
            from: 'joss',
            text: 'wow',
            replyTo: 'still-waiting'
          },
          {
            id: 'press',
            when: { all: [{ stated: true }, { fired: 'pile-on' }] },
            from: 'joss',
            text: 'still nothing?',
            replyTo: 'still-waiting'
          }
        );
      })
    ).toBe('');
  });

  it('checks targets and limits', () => {
    expect(
      problemsAfter((scenario) => {
        scenario.statement = { target: '10:00', limit: '10:00', objectives: [] };
        scenario.assessment = { target: '31:00', objectives: [] };
        const post = (id: string, at: string, expects: object) => {
          scenario.injects.push({
            id,
            at,
            from: 'mara',
            text: 'and?',
            expects: { action: 'reply', ...expects }
          });
        };
        post('no-limit', '05:00', { target: '02:00' });
        post('swapped', '09:00', { target: '08:00', limit: '03:00' });
        post('short-limit', '13:00', { limit: '05:00' });
        post('late-default', '14:00', {});
        post('late-limit', '20:00', { target: '02:00', limit: '12:00' });
        post('late-target', '25:00', {});
        post('ignored', '27:00', { action: 'ignore', target: '01:00', limit: '02:00' });
      })
    ).toMatchInlineSnapshot(`
      "advice little-noise at injects: 4 of 11 posts on the feed need nothing; finding the ones that matter takes more noise. Add everyday posts: in a real feed six or seven in ten are about something else.
      error target-without-limit at injects[4] (no-limit).expects.target: a target of 2:00 is set, but no limit. Say from when on it is too late (\`limit\`), or leave both out for the 8:00 and 20:00 of severity low.
      error target-not-before-limit at injects[5] (swapped).expects: the target 8:00 is not before the limit 3:00. The target is when an answer is good, the limit when it is too late: set a later limit.
      error target-not-before-limit at injects[6] (short-limit).expects: the target 8:00 (by severity) is not before the limit 5:00. Set a target before the limit.
      warning limit-past-end at injects[7] (late-default).expects: its limit by severity (low) falls at 34:00, after the end at 30:00: left unanswered, it is never counted as missed. Set target and limit within the drill, or let the post come sooner.
      error limit-past-end at injects[8] (late-limit).expects.limit: its limit falls at 32:00, after the end at 30:00. Shorten it, let it come sooner, or move the end.
      error target-past-end at injects[9] (late-target).expects: its target falls at 33:00, after the end at 30:00. Shorten it, let it come sooner, or move the end.
      warning clock-on-ignore at injects[10] (ignored).expects: a post to be ignored has no clock, but a target or limit is set. Leave target and limit out, or change the action.
      error target-not-before-limit at statement: the target 10:00 is not before the limit 10:00. The target is when an answer is good, the limit when it is too late: set a later limit.
      error target-past-end at assessment.target: its target falls at 31:00, after the end at 30:00. Shorten it, let it come sooner, or move the end."
    `);
  });

  it.each([
    [3, ''],
    [4, 'warning'],
    [6, 'error']
  ])('says of %i posts that need an answer within 3 minutes: %s', (number, severity) => {
    const problems = problemsAfter((scenario) => {
      for (let i = 0; i < number; i++)
        scenario.injects.push(
          {
            id: `ask-${String(i)}`,
            at: `09:${String(10 + i * 9)}`,
            from: 'mara',
            text: `and ${String(i)}?`,
            expects: { action: 'reply' }
          },
          { id: `noise-${String(i)}`, at: `09:${String(11 + i * 9)}`, from: 'joss', text: 'hm' }
        );
    });
    expect(problems.split(' ')[0]).toBe(severity);
    expect(
      problems.includes(`${String(number)} posts need an answer in the 3 minutes from 9:10`)
    ).toBe(severity !== '');
  });

  it('names a burst once, from where it is busiest', () => {
    expect(
      problemsAfter((scenario) => {
        for (const [i, at] of ['08:00', '10:30', '10:40', '10:50', '11:00', '11:10'].entries())
          scenario.injects.push(
            {
              id: `ask-${String(i)}`,
              at,
              from: 'mara',
              text: 'and?',
              severity: 'medium',
              expects: { action: 'reply' }
            },
            { id: `noise-${String(i)}`, at, from: 'joss', text: 'hm' }
          );
      })
    ).toMatchInlineSnapshot(
      `"warning too-dense at injects[6] (ask-1).at: 5 posts need an answer in the 3 minutes from 10:30: ask-1, ask-2, ask-3, ask-4, ask-5. One person answers about three in that time; spread them, or let some expect no answer."`
    );
  });

  it('wants objectives to be exercised', () => {
    expect(
      problemsAfter((scenario) => {
        scenario.objectives.push({ id: 'updates', text: 'Keep people informed' });
      })
    ).toMatchInlineSnapshot(
      `"warning objective-not-exercised at objectives[1] (updates): nothing exercises the objective updates. Name it with what an inject needs (\`objectives\` under \`expects\`), or leave it out."`
    );
    expect(
      problemsAfter((scenario) => {
        injectOf(scenario, 'cake-post').expects = { action: 'reply' };
      })
    ).toMatchInlineSnapshot(
      `"error no-objective-exercised at objectives: no inject exercises any objective. Name objectives with what an inject needs (\`objectives\` under \`expects\`)."`
    );
  });

  it('checks texts against their channel, and pictures against the folder', () => {
    expect(
      problemsAfter(
        (scenario) => {
          scenario.limits = { feed: 60, direct: 40 };
          scenario.organisation.plan.holding = [{ title: 'First', text: 'x'.repeat(61) }];
          Object.assign(injectOf(scenario, 'rain'), {
            text: 'é'.repeat(30) + '👍🏽'.repeat(30),
            media: { file: 'wet.jpg', alt: 'A wet street' },
            headline: 'Rain'
          });
          Object.assign(injectOf(scenario, 'cake-post'), { model: 'y'.repeat(61) });
          Object.assign(injectOf(scenario, 'me-too'), { channel: 'news', replyTo: undefined });
          Object.assign(injectOf(scenario, 'still-waiting'), {
            channel: 'direct',
            replyTo: undefined,
            reactions: [{ to: 'good', says: 'z'.repeat(41) }]
          });
        },
        { files: ['scenario.yaml', 'cake.svg'] }
      )
    ).toMatchInlineSnapshot(`
      "error too-long at organisation.plan.holding[0].text: 61 characters, of which the feed takes 60. Shorten it, or split it into two.
      error missing-media at injects[0] (rain).media.file: there is no file wet.jpg beside the scenario. There are: cake.svg.
      warning stray-headline at injects[0] (rain).headline: a headline, but the channel is feed. Make it a news item (\`channel: news\`), or leave the headline out.
      error too-long at injects[1] (cake-post).text: 63 characters, of which the feed takes 60. Shorten it, or split it into two.
      error too-long at injects[1] (cake-post).model: 61 characters, of which the feed takes 60. Shorten it, or split it into two.
      warning no-headline at injects[2] (me-too): a news item without a headline. Write its headline (\`headline\`).
      error too-long at injects[3] (still-waiting).reactions[0].says: 41 characters, of which the direct-message channel takes 40. Shorten it, or split it into two."
    `);
  });

  it('finds what must not be said where it could be said', () => {
    expect(
      problemsAfter((scenario) => {
        scenario.facts.push({
          id: 'name',
          text: 'The child is Ines Kerr.',
          status: 'must-not-say'
        });
        scenario.facts.push({ id: 'family', text: 'Yes: the child is Ines  Kerr, aged 6.' });
        injectOf(scenario, 'cake-post').model = 'We know the child is Ines Kerr, and we are sorry.';
      })
    ).toMatchInlineSnapshot(`
      "error secret-in-the-open at facts[3] (family).text: a known fact says word for word what fact name says must not be said. Leave that part out, or change the status of the fact.
      error secret-in-the-open at injects[1] (cake-post).model: a model answer says word for word what fact name says must not be said. Leave that part out, or change the status of the fact."
    `);
  });

  it('advises against real names, addresses and handles', () => {
    expect(
      problemsAfter((scenario) => {
        injectOf(scenario, 'rain').text = 'saw it on TikTok first';
        injectOf(scenario, 'me-too').text =
          'see www.crumblane.com or mail me@crumb.example @mara_h';
      })
    ).toMatchInlineSnapshot(`
      "advice real-name at injects[0] (rain).text: TikTok is a real name. Invent one that nobody has.
      advice nobodys-handle at injects[2] (me-too).text: @mara_h is the handle of no persona. Did you mean @mara_k?
      advice real-address at injects[2] (me-too).text: crumblane.com may be somebody's address. Use one that ends in .example, which nobody can own."
    `);
  });

  it('looks at the script as a whole', () => {
    expect(
      problemsAfter(
        (scenario) => {
          scenario.minutes = 45;
          scenario.moves = [
            { title: 'One', at: '01:00', jump: '2h' },
            { title: 'Two', at: '12:00' },
            { title: 'Three', at: '11:00' }
          ];
          scenario.injects = scenario.injects.filter(({ id }) => id !== 'rain');
          Object.assign(injectOf(scenario, 'cake-post'), { kind: 'contingency' });
          Object.assign(injectOf(scenario, 'me-too'), { expects: { action: 'reply' } });
          Object.assign(injectOf(scenario, 'still-waiting'), { kind: 'standard', sign: true });
        },
        { folder: 'cakes' }
      )
    ).toMatchInlineSnapshot(`
      "error folder-name at id: the id is cake, but the folder is named cakes. Rename one of the two: the app finds a scenario's pictures by its id.
      warning length at minutes: the card says 45 minutes, but the drill ends at 30:00. Give it the minutes that the drill takes (\`minutes\`).
      warning first-move at moves[0]: the first move does not begin at STARTEX. Let it come at 00:00 (\`at\`).
      warning first-jump at moves[0].jump: a time jump before the first move. Set \`story.starts\` to when the story begins instead.
      error moves-out-of-order at moves[2].at: move 3 begins at 11:00, not after move 2 at 12:00. Write the moves in the order in which they begin.
      advice little-noise at injects: 0 of 3 posts on the feed need nothing; finding the ones that matter takes more noise. Add everyday posts: in a real feed six or seven in ten are about something else.
      warning kind at injects[0] (cake-post).kind: a contingency inject is released by a condition, this one by a time. Change its kind (\`kind\`), or leave it out.
      warning kind at injects[2] (still-waiting).kind: a standard inject is released by a time, this one by a condition. Change its kind (\`kind\`), or leave it out."
    `);
  });

  it('looks at facts, personas and reactions', () => {
    expect(
      problemsAfter((scenario) => {
        scenario.facts.push(
          { id: 'gone', text: 'Nobody will ever know.', status: 'hidden' },
          {
            id: 'numbers',
            text: 'Two people are ill.',
            status: 'unconfirmed',
            becomes: [
              { at: '12:00', status: 'known' },
              { at: '09:00', status: 'withdrawn' }
            ]
          }
        );
        scenario.personas.push({ id: 'mute', handle: '@mute', name: 'Journal de la Passerelle' });
        Object.assign(injectOf(scenario, 'rain'), {
          channel: 'briefing',
          from: 'kitchen',
          expects: { action: 'reply' },
          reactions: [{ to: 'good', says: 'thanks' }]
        });
      })
    ).toMatchInlineSnapshot(`
      "warning hidden-for-good at facts[2] (gone): fact gone is hidden and never comes out. Let it become known in the drill (\`becomes\`), or give it the status it has at STARTEX.
      warning no-open-wording at facts[3] (numbers): fact numbers is unconfirmed for a time, but reads as certain. Write how it reads as a question (\`open\`), such as "Whether the valve failed".
      error changes-out-of-order at facts[3] (numbers).becomes[1].at: this change comes at 9:00, before the one written above it. Write the changes of a fact in the order in which they come.
      advice silent-persona at personas[2] (mute): Journal de la Passerelle never says anything. Give them an inject, or leave them out.
      error answer-to-briefing at injects[0] (rain).expects: rain is a briefing, which nobody can answer: what it expects cannot be done. Leave it out, or let a persona write a direct message.
      error reaction-to-briefing at injects[0] (rain).reactions: rain is a briefing, which nobody can answer: its reactions never come. Leave it out, or let a persona write a direct message."
    `);
  });
});
