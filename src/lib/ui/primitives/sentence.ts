/** A text with its full stop; a name at its end may have brought one. */
export function sentence(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}
