import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { GOOD } from '../../../../tests/support/given.ts';
import { as, TeamDrill } from '../../../../tests/support/team.ts';
import type { DrillState } from '../../core/drill/state.ts';
import Chat from './Chat.svelte';
import Claim from './Claim.svelte';
import Drafts from './Drafts.svelte';
import People from './People.svelte';
import SecondLook from './SecondLook.svelte';

function begun(): TeamDrill {
  const log = new TeamDrill();
  log.ask(60_000, { type: 'AdvanceClock' });
  return log;
}

describe('a claim', () => {
  const claim = (log: TeamDrill, me: string, more: Partial<DrillState> = {}) => {
    const drill = { ...log.stateFor(me), ...more };
    const team = {
      me,
      mates: Object.values(drill.participants).filter(({ person }) => person !== me),
      claim: vi.fn(),
      handOn: vi.fn(async () => true),
      ask: vi.fn()
    };
    const post = drill.posts['daughter'];
    if (!post) throw new Error('expected the post');
    render(Claim, { post, drill, team });
    return team;
  };

  it('can be taken, released and handed on', async () => {
    const log = begun();
    log.ask(61_000, { type: 'ClaimPost', post: 'daughter', by: as('ana') });
    const team = claim(log, 'ana');
    expect(screen.getByText('Yours')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /^Hand on/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Ben Hale' }));
    expect(team.handOn).toHaveBeenCalledWith('daughter', 'ben', '');
    expect(screen.queryByRole('group', { name: 'Hand on to' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /^Release/ }));
    expect(team.claim).toHaveBeenCalledWith('daughter');
  });

  it('is handed on with a note, which stays while that was refused', async () => {
    const log = begun();
    log.ask(61_000, { type: 'ClaimPost', post: 'daughter', by: as('ana') });
    const team = claim(log, 'ana');
    team.handOn.mockResolvedValueOnce(false);
    await userEvent.click(screen.getByRole('button', { name: /^Hand on/ }));
    await userEvent.type(screen.getByRole('textbox'), ' She asked for a call. ');
    await userEvent.click(screen.getByRole('button', { name: 'Ben Hale' }));
    expect(team.handOn).toHaveBeenCalledWith('daughter', 'ben', 'She asked for a call.');
    expect(screen.getByRole('textbox')).toHaveValue(' She asked for a call. ');
  });

  it('says to whom it was handed what they are to know', () => {
    const log = begun();
    log.ask(61_000, { type: 'ClaimPost', post: 'daughter', by: as('ana') });
    const note = 'She asked for a call.';
    log.ask(62_000, { type: 'HandOn', post: 'daughter', to: 'ben', note, by: as('ana') });
    claim(log, 'ben');
    expect(screen.getByText('Yours')).toBeVisible();
    expect(screen.getByText(/She asked for a call/)).toHaveTextContent(
      'Ana Ferreira: “She asked for a call.”'
    );
  });

  it('is not offered on a post that has been answered', () => {
    const log = begun();
    const answered = { daughter: { by: 'us-1', at: 62_000, elapsed: 31_000 } };
    claim(log, 'ben', { answered });
    expect(screen.queryByRole('button', { name: /^Claim/ })).toBeNull();
  });

  it('of another is theirs: it can be asked for, and says that they write', async () => {
    const log = begun();
    log.ask(61_000, { type: 'ClaimPost', post: 'daughter', by: as('ana') });
    log.ask(62_000, { type: 'StartWriting', post: 'daughter', by: as('ana') });
    const team = claim(log, 'ben');
    expect(screen.getByText(/is writing/)).toHaveTextContent('Ana Ferreira is writing');
    expect(screen.queryByRole('button', { name: /^(Claim|Release|Hand on)/ })).toBeNull();
    await userEvent.click(
      screen.getByRole('button', { name: /^Ask for it: .* which Ana Ferreira has$/ })
    );
    expect(team.ask).toHaveBeenCalledWith('daughter');
  });
});

describe('drafts', () => {
  const actions = () => ({
    approve: vi.fn(async () => true),
    sendBack: vi.fn(async () => true),
    comment: vi.fn(async () => true),
    revise: vi.fn(async () => true),
    withdraw: vi.fn(async () => true),
    open: vi.fn(),
    count: (text: string) => text.length,
    begun: vi.fn((name: string): string | undefined =>
      name === 'note:draft-1' ? 'Softer.' : undefined
    ),
    begin: vi.fn()
  });
  const show = (log: TeamDrill, me: string, blocked: string | null = null) => {
    const drill = log.stateFor(me);
    const { plan } = log.scenario.organisation;
    const all = Object.values(drill.drafts);
    const before = all.filter(({ role }) => role === drill.participants[me]?.role);
    const done = actions();
    render(Drafts, {
      drill,
      plan,
      me,
      before,
      mine: all.filter(({ by }) => by === me),
      elsewhere: [],
      now: 90_000,
      blocked,
      actions: done
    });
    return done;
  };
  const drafted = () => {
    const log = begun();
    log.ask(70_000, { type: 'Reply', to: 'daughter', text: GOOD, by: as('ana') });
    return log;
  };

  it('are decided by whose role it is, with the time that they wait', async () => {
    const done = show(drafted(), 'mara');
    expect(screen.getByText('With you for 0:20')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Withdraw' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Send back' }));
    expect(done.sendBack).toHaveBeenCalledWith('draft-1', 'Softer.');
    await userEvent.click(screen.getByRole('button', { name: 'Approve and publish' }));
    expect(done.approve).toHaveBeenCalledWith('draft-1');
  });

  it('keep of a comment what was typed while it was on its way', async () => {
    const done = show(drafted(), 'mara');
    let note = 'Softer.';
    done.begun.mockImplementation((name) => (name === 'note:draft-1' ? note : undefined));
    done.comment.mockImplementation(async () => {
      await Promise.resolve();
      note = 'Softer. And shorter';
      return true;
    });
    const comment = screen.getByRole('button', { name: 'Comment' });
    await userEvent.click(comment);
    await vi.waitFor(() => expect(comment).toBeEnabled());
    expect(done.begin).not.toHaveBeenCalled();
    done.comment.mockResolvedValue(true);
    await userEvent.click(comment);
    await vi.waitFor(() => expect(done.begin).toHaveBeenCalledWith('note:draft-1', ''));
  });

  it('have been theirs to whom they fell since the one whose role it is went', () => {
    const log = drafted();
    log.ask(80_000, { type: 'LeaveDrill', person: 'mara' });
    const drill = log.stateFor('ben');
    const { plan } = log.scenario.organisation;
    const all = Object.values(drill.drafts);
    const rest = { mine: [], elsewhere: [], blocked: null, actions: actions() };
    render(Drafts, { drill, plan, me: 'ben', before: all, now: 90_000, ...rest });
    expect(screen.getByText(/^With you for 0:10/)).toBeVisible();
  });

  it('lie with the others, as their writer sees it, when the one whose role it is went', () => {
    const log = drafted();
    log.ask(80_000, { type: 'LeaveDrill', person: 'mara' });
    const drill = log.stateFor('ana');
    const { plan } = log.scenario.organisation;
    const mine = Object.values(drill.drafts);
    const rest = { before: [], elsewhere: [], blocked: null };
    render(Drafts, { drill, plan, me: 'ana', mine, now: 90_000, ...rest, actions: actions() });
    expect(screen.getByText('With Ben Hale for 0:20')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Approve and publish' })).toBeNull();
  });

  it('are their writer’s to change and withdraw, not to approve', async () => {
    const done = show(drafted(), 'ana');
    expect(screen.getByText('With Mara Lind for 0:20')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Approve and publish' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Revise' }));
    expect(done.begin).toHaveBeenCalledWith('revise:draft-1', GOOD);
    await userEvent.click(screen.getByRole('button', { name: 'Leave as it was' }));
    await userEvent.click(screen.getByRole('button', { name: 'Withdraw' }));
    expect(done.withdraw).toHaveBeenCalledWith('draft-1');
  });

  it('rest while the drill stands', () => {
    show(drafted(), 'mara', 'Paused by your facilitator.');
    expect(screen.getByText('Paused by your facilitator.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Approve and publish' })).toBeDisabled();
  });
});

describe('the talk of a team', () => {
  it('completes a name by keys, and sends with Enter', async () => {
    const drill = begun().stateFor('ana');
    let text = '';
    const onsend = vi.fn(async () => true);
    const props = (asked: string) => ({
      drill,
      roles: begun().scenario.organisation.plan.roles,
      me: 'ana',
      text: asked,
      blocked: null,
      ontext: (said: string) => {
        text = said;
        void rerender(props(text));
      },
      onsend
    });
    const { rerender } = render(Chat, props(''));
    const box = screen.getByRole('combobox', { name: 'Say to the team' });
    await userEvent.type(box, 'Ask @m');
    expect(screen.getByRole('option', { name: 'Mara Lind' })).toHaveAttribute(
      'aria-selected',
      'true'
    );
    await userEvent.keyboard('{Enter}');
    expect(text).toBe('Ask @Mara Lind ');
    expect(onsend).not.toHaveBeenCalled();
    expect(screen.queryByRole('listbox')).toBeNull();
    await userEvent.type(box, '{Enter}');
    expect(onsend).toHaveBeenCalledWith('Ask @Mara Lind');
  });
});

it('what is typed while a word to the team is on its way stays', async () => {
  let tell: (said: boolean) => void = () => undefined;
  const onsend = () => new Promise<boolean>((resolve) => (tell = resolve));
  const drill = begun().stateFor('ana');
  const ontext = vi.fn();
  const props = { drill, roles: [], me: 'ana', blocked: null, ontext, onsend };
  const { rerender } = render(Chat, { ...props, text: 'I take Dani.' });
  const say = screen.getByRole('button', { name: 'Say' });
  await userEvent.click(say);
  await rerender({ ...props, text: 'I take Dani. Ben' });
  tell(true);
  await vi.waitFor(() => expect(say).toBeEnabled());
  expect(ontext).not.toHaveBeenCalled();
  await userEvent.click(say);
  tell(true);
  await vi.waitFor(() => expect(ontext).toHaveBeenCalledWith(''));
});

it('the talk says who else reads it, before somebody writes', () => {
  const log = begun();
  const { roles } = log.scenario.organisation.plan;
  const acts = { ontext: vi.fn(), onsend: vi.fn() };
  render(Chat, { drill: log.stateFor('ana'), roles, me: 'ana', text: '', blocked: null, ...acts });
  expect(screen.getByRole('heading', { name: /^Talk/ })).toHaveTextContent(
    'your trainer can read it too, and it stays for the debrief'
  );
});

it('a role can be called, and says who that is', async () => {
  const log = begun();
  const drill = log.stateFor('ana');
  const { roles } = log.scenario.organisation.plan;
  const onsend = vi.fn(async () => true);
  const props = { drill, roles, me: 'ana', blocked: null, ontext: vi.fn(), onsend };
  const { rerender } = render(Chat, { ...props, text: '' });
  const box = screen.getByRole('combobox', { name: 'Say to the team' });
  await userEvent.type(box, '@');
  await rerender({ ...props, text: '@' });
  expect(screen.getByRole('option', { name: /^Food safety/ })).toHaveTextContent('Mara Lind');
  expect(screen.getByRole('option', { name: /^Press/ })).toHaveTextContent(
    'nobody: calls everybody'
  );
});

describe('the people of a team', () => {
  it('say who is away, and which roles are everybody’s', async () => {
    const log = begun();
    log.ask(65_000, { type: 'LeaveDrill', person: 'mara' });
    const onrole = vi.fn();
    const { plan } = log.scenario.organisation;
    render(People, { drill: log.stateFor('ana'), plan, me: 'ana', onrole });
    expect(screen.getByText('Away since 1:05')).toBeVisible();
    expect(screen.getByText('2 here')).toBeVisible();
    expect(screen.getByText(/falls? to everybody/)).toHaveTextContent(
      'Who holds Food safety is not here (Mara Lind, away since 1:05) and nobody holds Press'
    );
    await userEvent.selectOptions(screen.getByLabelText('Your role'), 'safety');
    expect(onrole).toHaveBeenCalledWith('safety');
  });
});

describe('a second look', () => {
  it('is asked for once, with a reason', async () => {
    const onask = vi.fn(async () => true);
    render(SecondLook, { look: undefined, overrides: [], onask });
    await userEvent.click(screen.getByRole('button', { name: 'Ask for a second look' }));
    await userEvent.type(screen.getByRole('textbox'), 'I did say sorry.');
    await userEvent.click(screen.getByRole('button', { name: 'Ask' }));
    expect(onask).toHaveBeenCalledWith('I did say sorry.');
  });

  it('is asked for by Ctrl Enter, and Escape leaves the box but not what was written', async () => {
    const onask = vi.fn(async () => true);
    render(SecondLook, { look: undefined, overrides: [], onask });
    const open = () =>
      userEvent.click(screen.getByRole('button', { name: 'Ask for a second look' }));
    await open();
    await userEvent.type(screen.getByRole('textbox'), 'I did say sorry.{Escape}');
    expect(screen.queryByRole('textbox')).toBeNull();
    await open();
    expect(screen.getByRole('textbox')).toHaveValue('I did say sorry.');
    expect(onask).not.toHaveBeenCalled();
    await userEvent.type(screen.getByRole('textbox'), '{Control>}{Enter}{/Control}');
    expect(onask).toHaveBeenCalledWith('I did say sorry.');
  });

  it('shows its answer, and what a facilitator gave unasked', () => {
    render(SecondLook, {
      look: {
        reply: 'us-1',
        why: 'I did.',
        by: 'ana',
        at: 1,
        answer: { levels: null, note: 'You did not.', by: 'coach', at: 2 }
      },
      overrides: [
        { levels: { apology: 2 }, reason: 'Half of one.', from: 'override', by: 'coach', at: 1 }
      ]
    });
    expect(screen.getByText('Your facilitator upholds the rating.')).toBeVisible();
    expect(screen.getByText('Your facilitator gives Apology 2.')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
