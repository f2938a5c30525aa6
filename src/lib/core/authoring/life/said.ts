import type { BankPost } from '../bank/index.ts';

/**
 * The posts of the bank that a scenario does not have yet, also not with other names in its slots, or
 * with a comma moved.
 */
export function notYetSaid(bank: readonly BankPost[], texts: readonly string[]): BankPost[] {
  const said = texts.map(plain);
  const whole = new Set(said);
  return bank.filter(({ text }) => {
    if (!/\{\w+\}/.test(text)) return !whole.has(plain(text));
    const parts = text.split(/\{\w+\}/).map(plain);
    return !said.some((one) => holdsInOrder(one, parts));
  });
}

/** Whether a text is these parts with something between them. */
function holdsInOrder(text: string, parts: readonly string[]): boolean {
  let at = 0;
  for (const [i, part] of parts.entries()) {
    const found = text.indexOf(part, at);
    if (found === -1 || (i === 0 && part !== '' && found !== 0)) return false;
    at = found + part.length;
  }
  const last = parts.at(-1) ?? '';
  return last === '' || text.endsWith(last);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/['’]/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
