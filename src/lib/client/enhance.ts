import { enhance as sends } from '$app/forms';
import type { ActionReturn } from 'svelte/action';
import type { SubmitFunction } from '@sveltejs/kit';

/**
 * Sends a form without leaving the page, once: while it is under way the form rests, and a double click
 * is one press even where the answer came before its second. What is made would else be made twice.
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
        await (answered ? answered(answer) : answer.update());
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
