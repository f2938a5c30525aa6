import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { inFullSwing, STARTEX, time, type Log } from '../../../../tests/support/lopewell.ts';
import { bakery } from '../../../../tests/support/scenario.ts';
import { LiveDrill } from '../../../lib/client/live-drill.svelte.ts';
import { Room } from '../../../lib/client/room.svelte.ts';
import { briefOf } from '../../../lib/core/scenario/brief.ts';
import Dialogs from './Dialogs.svelte';

HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.open = false;
};

const { organisation } = bakery();
const brief = briefOf(
  bakery({
    organisation: {
      ...organisation,
      plan: {
        ...organisation.plan,
        holding: [
          { title: 'First', text: 'We are looking into it.' },
          { title: 'Recall', text: 'Please bring the loaf back.' }
        ]
      }
    }
  })
);

function enter(log = inFullSwing(), assigned = false) {
  const drill = new LiveDrill('d1', log.state, STARTEX + time('38:20'));
  const send = vi.spyOn(drill, 'send').mockResolvedValue({ ok: true, seq: 1 });
  const room = new Room(drill, brief);
  render(Dialogs, { room, brief, assigned });
  return { room, send, user: userEvent.setup() };
}
const box = (name: RegExp) => screen.findByRole('textbox', { name });
const press = async (name: string) =>
  userEvent.setup().click(await screen.findByRole('button', { name }));

beforeEach(() => localStorage.clear());

describe('the statement', () => {
  it('takes one holding statement in place of another', async () => {
    const { room } = enter();
    room.postStatement();
    await press('First');
    await press('Recall');
    expect(await box(/To everyone/)).toHaveValue('Please bring the loaf back.');
  });

  it('keeps what somebody wrote, and puts a holding statement after it, once', async () => {
    const { room, user } = enter();
    room.postStatement();
    await user.type(await box(/To everyone/), 'It was our label.');
    await press('First');
    await press('First');
    expect(await box(/To everyone/)).toHaveValue('It was our label.\n\nWe are looking into it.');
  });

  it('keeps a draft when a holding statement is taken from the plan', async () => {
    const { room, user } = enter();
    room.postStatement();
    await user.type(await box(/To everyone/), 'It was our label.');
    await press('Close');
    room.postStatement('We are looking into it.');
    expect(await box(/To everyone/)).toHaveValue('It was our label.\n\nWe are looking into it.');
  });

  it('gets the focus when it is posted and what had the focus is gone', async () => {
    const { room, user } = enter();
    const posted = document.createElement('article');
    posted.id = 'post-word';
    posted.tabIndex = -1;
    document.body.append(posted);
    room.postStatement();
    await user.type(await box(/To everyone/), 'It was our label.');
    room.slip = 'word';
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(posted).toHaveFocus());
    posted.remove();
  });
});

describe('the escalation', () => {
  const note = () => box(/^Note/);

  it('is found again as it was left, until it is sent', async () => {
    const { room, send, user } = enter();
    room.escalate('merrin');
    await user.type(await note(), 'She runs alone.');
    await press('Close');
    room.escalate('coach');
    expect(await note()).toHaveValue('');
    await press('Close');
    room.escalate('merrin');
    expect(await note()).toHaveValue('She runs alone.');
    await user.click(screen.getByRole('radio', { name: /Food safety/ }));
    await press('Escalate');
    expect(send).toHaveBeenLastCalledWith({
      type: 'Escalate',
      post: 'merrin',
      role: 'safety',
      note: 'She runs alone.'
    });
    room.escalate('merrin');
    expect(await note()).toHaveValue('');
  });

  it('chooses neither the post nor to whom it goes', async () => {
    const { room, send, user } = enter();
    room.escalate(null);
    expect(await screen.findByRole('combobox', { name: 'Post' })).toHaveValue('');
    for (const role of screen.getAllByRole('radio')) expect(role).not.toBeChecked();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Post' }), 'packet');
    expect(screen.getByText('Choose to whom it goes.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Escalate' })).toBeDisabled();
    expect(send).not.toHaveBeenCalled();
  });

  it('is not of what one’s own people tell', async () => {
    const { room } = enter();
    room.escalate('ruth');
    expect(await screen.findByRole('combobox', { name: 'Post' })).toHaveValue('');
    expect(screen.queryByRole('option', { name: /^Ruth/ })).toBeNull();
  });

  it('is found again with the post and the role that were chosen', async () => {
    const { room, user } = enter();
    room.escalate('merrin');
    await user.type(await note(), 'For the press office.');
    await user.click(screen.getByRole('radio', { name: /Press/ }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Post' }), 'packet');
    await press('Close');
    room.escalate('merrin');
    expect(await note()).toHaveValue('For the press office.');
    expect(screen.getByRole('radio', { name: /Press/ })).toBeChecked();
    expect(screen.getByRole('combobox', { name: 'Post' })).toHaveValue('packet');
  });

  it('is kept when it is refused', async () => {
    const { room, send, user } = enter();
    send.mockResolvedValue({ ok: false, code: 'not-running', message: 'Paused.' });
    room.escalate('merrin');
    await user.type(await note(), 'She runs alone.');
    await user.click(screen.getByRole('radio', { name: /Food safety/ }));
    await press('Escalate');
    await press('Close');
    room.escalate('merrin');
    expect(await note()).toHaveValue('She runs alone.');
  });
});

describe('the assessment', () => {
  const filed = (log: Log, happened: string, source: string) =>
    log.add('38:10', {
      type: 'AssessmentFiled',
      command: 'c8',
      version: 1,
      assessment: {
        happened,
        source,
        cause: 'own',
        affected: '',
        severity: 'high',
        spread: 'national'
      }
    });

  it('is found again as it was left, until it is filed', async () => {
    const { room, user } = enter();
    room.dialog = 'assessment';
    await user.type(await box(/What happened/), 'A bucket stood open.');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Severity' }), 'critical');
    await press('Close');
    room.dialog = 'assessment';
    expect(await box(/What happened/)).toHaveValue('A bucket stood open.');
    expect(screen.getByRole('combobox', { name: 'Severity' })).toHaveValue('critical');
    await press('File the assessment');
    room.dialog = 'assessment';
    expect(await box(/What happened/)).toHaveValue('');
  });

  it('takes over what a teammate filed meanwhile, save what was changed', async () => {
    const log = filed(inFullSwing(), 'A bucket stood open.', 'A researcher');
    const { room, user } = enter(log);
    room.dialog = 'assessment';
    await user.type(await box(/What happened/), ' It is closed.');
    await press('Close');
    filed(log, 'Not known yet.', 'Two researchers');
    room.drill.fold(log.events.at(-1)!);
    room.dialog = 'assessment';
    expect(await box(/What happened/)).toHaveValue('A bucket stood open. It is closed.');
    expect(await box(/Source/)).toHaveValue('Two researchers');
  });
});

describe('the end', () => {
  it.each([true, false])('says what an assignment takes, where it is one: %s', (assigned) => {
    const { room } = enter(inFullSwing(), assigned);
    room.dialog = 'end';
    flushSync();
    const said = screen.queryByText(
      /assigned to you, and counts only when it is played to its end/
    );
    if (assigned) expect(said).toBeVisible();
    else expect(said).toBeNull();
  });
});
