import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { enhance } from './enhance.ts';

const answer = () => new Response(JSON.stringify({ type: 'success', status: 200 }));
const send = vi.fn<() => Promise<Response>>();
const answered = vi.fn<() => void>();
let form: HTMLFormElement;
let stop: (() => void) | undefined;

function begin(submit: Parameters<typeof enhance>[1] = () => answered) {
  form = document.createElement('form');
  form.method = 'post';
  form.action = '/make';
  form.innerHTML = '<button>Make it</button>';
  document.body.append(form);
  stop = enhance(form, submit).destroy;
}
const press = (detail = 1) =>
  form
    .querySelector('button')
    ?.dispatchEvent(new MouseEvent('click', { detail, bubbles: true, cancelable: true }));
const settle = () => vi.waitFor(() => expect(answered).toHaveBeenCalled());

beforeEach(() => {
  vi.stubGlobal('fetch', send);
  send.mockReset().mockImplementation(() => Promise.resolve(answer()));
  answered.mockReset();
});
afterEach(() => {
  stop?.();
  form.remove();
  vi.unstubAllGlobals();
});

describe('a form that is sent', () => {
  it('rests while it is under way, and can be sent again after the answer', async () => {
    let come: (response: Response) => void = () => {};
    send.mockImplementation(() => new Promise((resolve) => (come = resolve)));
    begin();
    press();
    press();
    await vi.waitFor(() => expect(send).toHaveBeenCalled());
    press();
    come(answer());
    await settle();
    expect(send).toHaveBeenCalledOnce();
    press();
    await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(2));
  });

  it('takes a double click for one press, however soon the answer comes', async () => {
    begin();
    press(1);
    await settle();
    press(2);
    await Promise.resolve();
    expect(send).toHaveBeenCalledOnce();
  });

  it('can be sent after it was held back', async () => {
    let held = true;
    begin(({ cancel }) => {
      if (held) cancel();
      return answered;
    });
    press();
    await Promise.resolve();
    expect(send).not.toHaveBeenCalled();
    held = false;
    await vi.waitFor(() => {
      press();
      expect(send).toHaveBeenCalled();
    });
  });
});

describe('a form that is refused', () => {
  const lead = vi.fn<(this: Element) => void>();
  const refusal = () => new Response(JSON.stringify({ type: 'failure', status: 400 }));

  beforeEach(() => {
    lead.mockReset();
    // jsdom lays nothing out, so that it has no place to scroll to.
    Element.prototype.scrollIntoView = lead;
    send.mockImplementation(() => Promise.resolve(refusal()));
  });
  afterEach(() => {
    Reflect.deleteProperty(Element.prototype, 'scrollIntoView');
  });

  /** The page says why, as it does when it is updated. */
  const saying = (html: string) => () => () => {
    form.insertAdjacentHTML('afterbegin', html);
    answered();
  };

  it('leads to the field that it was refused for, and to the word of why', async () => {
    const said = '<p role="alert">Choose at least one person or team.</p>';
    begin(saying(`<fieldset>${said}<input type="hidden" /><input id="first" /></fieldset>`));
    press();
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('first'));
    expect(lead.mock.contexts[0]).toBe(form.querySelector('[role="alert"]'));
  });

  it('leads to the word alone where it is about the whole form', async () => {
    begin(saying('<p role="alert">It was changed meanwhile.</p><input id="first" />'));
    press();
    await vi.waitFor(() => expect(lead).toHaveBeenCalledOnce());
    expect(document.activeElement?.id).not.toBe('first');
  });

  it('leads nowhere where the form was taken', async () => {
    send.mockImplementation(() => Promise.resolve(answer()));
    begin(saying('<p role="alert">Of before.</p>'));
    press();
    await settle();
    await new Promise((resolve) => setTimeout(resolve));
    expect(lead).not.toHaveBeenCalled();
  });
});
