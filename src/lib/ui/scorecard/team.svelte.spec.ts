import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { cardOf, sumOf, teamDrill } from '../../../../tests/fixtures/scorecards.ts';
import { GOOD, teamOf } from '../../../../tests/support/given.ts';
import { approvingBakery } from '../../../../tests/support/scenario.ts';
import Approvals from './Approvals.svelte';
import People from './People.svelte';
import ReplyCard from './ReplyCard.svelte';
import { audienceWords, companyWords } from './reading.ts';

const team = cardOf(teamDrill());
const sum = sumOf(teamDrill());
const replayAt = (at: number) => `/replay?at=${String(at)}`;

describe('who did what', () => {
  it('is a row a person, and a figure opens to what is behind it, one at a time', async () => {
    const user = userEvent.setup();
    render(People, { people: team.people, texts: team, replayAt });
    const row = screen.getByRole('row', { name: /^Ben Okoro/ });
    const decided = within(row).getByRole('button', {
      name: 'Drafts decided of Ben Okoro: 2, 1 approved, 1 sent back, after 0:15 on average'
    });
    await user.click(decided);
    expect(decided).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByRole('heading', { name: 'Ben Okoro: drafts decided' })).toBeVisible();
    expect(screen.getByText('Say sorry.')).toBeVisible();
    const [first] = screen.getAllByRole('link', { name: /^Replay from/ });
    expect(first).toHaveAttribute('href', '/replay?at=80000');
    await user.click(screen.getByRole('button', { name: /^Replies of Ana Lima: 1/ }));
    expect(screen.queryByText('Say sorry.')).toBeNull();
    expect(screen.getByText(/^To Dani Okafor, approved by Ben Okoro after 3:00/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^Replies of Ana Lima: 1/ }));
    expect(screen.queryByRole('heading', { level: 3 })).toBeNull();
  });

  it('says why a team can be slower than each of its people', () => {
    render(People, { people: team.people, texts: team, replayAt });
    expect(screen.getByText(/^A person’s speed is that of their own answers\./)).toHaveTextContent(
      'one that nobody answered in time counts 0 there, and in its mean.'
    );
  });

  it('has nothing to open where there is nothing', () => {
    render(People, { people: team.people, texts: team, replayAt });
    const row = screen.getByRole('row', { name: /^Cy/ });
    expect(within(row).queryByRole('button')).toBeNull();
  });
});

describe('the approval step', () => {
  it('says how long drafts lay, how often they went back, and what it cost in speed', () => {
    render(Approvals, { approvals: team.approvals, sum, replayAt });
    const [ana, cy] = screen.getAllByRole('listitem').slice(-2);
    expect(ana).toHaveTextContent(
      'Approved by Ben Okoro after 3:00, 0:30 of it with who approves; sent back once.'
    );
    expect(ana).toHaveTextContent('Speed 2; sent at once it would have been 4.');
    expect(cy).toHaveTextContent('Not decided by ENDEX, after 0:50.');
    expect(screen.getByText('levels, in one reply')).toBeVisible();
    expect(screen.getByText('1 not decided by ENDEX')).toHaveClass('late');
  });

  it('says where a decision fell to the writer', () => {
    const drill = teamOf(approvingBakery(['reply']), ['ana', 'ben']);
    drill.from('ana', '1:00', { type: 'Reply', to: 'daughter', text: GOOD });
    drill.at('1:10', { type: 'LeaveDrill', person: 'ben' });
    drill.from('ana', '1:20', { type: 'ApproveDraft', draft: 'draft-1' });
    render(Approvals, { approvals: cardOf(drill).approvals, sum: sumOf(drill), replayAt });
    expect(screen.getByText('1 approved, 1 of them by who wrote it')).toBeVisible();
    expect(screen.getByText('Approved by Ana Lima, who wrote it, after 0:20.')).toBeVisible();
  });

  it('says in its figures what the list of drafts says', () => {
    const drill = teamOf({
      ...approvingBakery(['reply', 'statement']),
      statement: { target: 150_000, limit: 360_000, objectives: [] }
    });
    drill.from('ana', '1:00', { type: 'Reply', to: 'cat', text: GOOD });
    drill.from('cy', '1:10', { type: 'Reply', to: 'troll', text: GOOD });
    drill.from('ana', '1:20', { type: 'WithdrawDraft', draft: 'draft-1' });
    drill.from('ben', '1:30', { type: 'SendBackDraft', draft: 'draft-2', note: 'Say more.' });
    drill.from('ana', '2:00', {
      type: 'PostStatement',
      text: GOOD,
      update: false,
      nextUpdateIn: null
    });
    drill.from('ben', '2:50', { type: 'ApproveDraft', draft: 'draft-3' });
    drill.hand('3:00', { type: 'EndDrill' });
    render(Approvals, { approvals: cardOf(drill).approvals, sum: sumOf(drill), replayAt });
    const items = screen.getAllByRole('listitem');
    expect(items.at(-3)).toHaveTextContent(
      'Not sent again by ENDEX, after 1:50, 0:20 of it with who approves; sent back once.'
    );
    expect(items.at(-2)).toHaveTextContent('sent at once it would have been in time.');
    expect(items.at(-1)).toHaveTextContent('Withdrawn after 0:20.');
    expect(screen.getByText('1 approved')).toBeVisible();
    expect(screen.getByText('1 withdrawn, 1 sent back and not sent again')).toBeVisible();
    expect(
      screen.getByText('of lateness for the first statement; no reply lost a level')
    ).toHaveClass('late');
  });
});

describe('a reply of a team', () => {
  const [reply] = team.replies;
  if (!reply) throw new Error('there is no reply');

  it('says who wrote it, who approved it and after how long', () => {
    render(ReplyCard, { reply, replayAt });
    expect(
      screen.getByText(/^By Ana Lima, approved by Ben Okoro after 3:00\s*, sent back once/)
    ).toBeVisible();
  });

  it('is looked at again by who debriefs, and by nobody else', async () => {
    const user = userEvent.setup();
    const answer = vi.fn(() => Promise.resolve(null));
    const judge = { answer, override: vi.fn(() => Promise.resolve(null)) };
    const human = { levels: [], secondLook: { why: 'It is fair.', at: 1, answer: null } };
    const { unmount } = render(ReplyCard, { reply: { ...reply, human }, replayAt });
    expect(screen.queryByRole('button', { name: 'Look again' })).toBeNull();
    unmount();
    render(ReplyCard, { reply: { ...reply, human }, replayAt, judge });
    await user.click(screen.getByRole('button', { name: 'Look again' }));
    await user.type(screen.getByRole('textbox'), 'It stands.');
    await user.click(screen.getByRole('button', { name: 'Uphold the rating' }));
    expect(answer).toHaveBeenCalledWith(null, 'It stands.');
    expect(judge.override).not.toHaveBeenCalled();
  });
});

describe('whose scorecard it is', () => {
  const base = {
    practice: false,
    account: true,
    room: 'North',
    people: ['Ana', 'Ben'],
    part: null
  } as const;
  it.each([
    [
      'member',
      { ...base, of: 'team', by: 'player' },
      'In a team with Ana and Ben',
      /your own texts/
    ],
    ['trainer', { ...base, of: 'team', by: 'debriefer' }, 'North: a team of Ana and Ben', /of all/],
    ['alone', { ...base, of: 'one', by: 'player' }, 'An exercise, alone', /conducted it/],
    [
      'practice',
      { ...base, of: 'one', by: 'player', practice: true, account: false },
      'Practice alone',
      /Only this browser/
    ]
  ] as const)('is said rightly to a %s', (_, reading, company, audience) => {
    expect(companyWords(reading)).toBe(company);
    expect(audienceWords(reading)).toMatch(audience);
  });
});
