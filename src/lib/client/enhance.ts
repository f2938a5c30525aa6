import { enhance as sends } from '$app/forms';
import { isLeaving } from './refresh.ts';
import { tick } from 'svelte';
import type { ActionReturn } from 'svelte/action';
import type { SubmitFunction } from '@sveltejs/kit';

/**
 * Sends a form without leaving the page, once: while it is under way the form rests, and a double click
 * is one press even where the answer came before its second. What is made would else be made twice.
 * Where it was refused, it leads to the field that was wrong.
 */
export function enhance(form: HTMLFormElement, submit?: SubmitFunction): ActionReturn {
  let underWay = false;

  const once: SubmitFunction = async (input) => {
    if (underWay) {
      input.cancel();
      return;
    }
    underWay = true;
    let cancelled = false;
    const cancel = () => {
      cancelled = true;
      input.cancel();
    };
    const answered = await submit?.({ ...input, cancel });
    if (cancelled) underWay = false;
    return async (answer) => {
      try {
        const update: typeof answer.update = (options) =>
          answer.update({ invalidateAll: !isLeaving(), ...options });
        await (answered ? answered({ ...answer, update }) : update());
        if (answer.result.type === 'failure') await leadToProblem(form);
      } finally {
        underWay = false;
      }
    };
  };
  const press = (event: MouseEvent) => {
    const button = event.target instanceof Element && event.target.closest('button');
    if (button && button.type === 'submit' && event.detail > 1) event.preventDefault();
  };

  const sent = sends(form, once);
  form.addEventListener('click', press);
  return {
    destroy() {
      form.removeEventListener('click', press);
      sent.destroy();
    }
  };
}

const FIELDS = 'input:not([type="hidden"]), select, textarea';

/**
 * Brings the first word of why a form was refused into view, and the focus into its field. On a phone it
 * may stand a screen above the button, which would seem dead.
 */
async function leadToProblem(form: HTMLFormElement): Promise<void> {
  await tick();
  const why = form.querySelector('[role="alert"]');
  const around = why?.parentElement;
  if (!why || !around) return;
  // What stands right in the form is about the whole of it, and no field's.
  const field = around === form ? null : around.querySelector<HTMLElement>(FIELDS);
  field?.focus({ preventScroll: true });
  why.scrollIntoView({ block: 'center' });
}
