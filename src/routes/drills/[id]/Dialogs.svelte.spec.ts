import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { inFullSwing, STARTEX, time } from '../../../../tests/support/lopewell.ts';
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

function enter() {
  const drill = new LiveDrill('d1', inFullSwing().state, STARTEX + time('38:20'));
  const send = vi.spyOn(drill, 'send').mockResolvedValue({ ok: true, seq: 1 });
  const room = new Room(drill, brief);
  render(Dialogs, { room, brief });
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
});
