/** A text with a capital at its beginning, whatever stands there. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
