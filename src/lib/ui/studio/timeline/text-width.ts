/** Widths of text by a rough measure of each letter: for where nothing can be measured. */
function guessed(text: string): number {
  let width = 0;
  for (const letter of text)
    width += /[ijlft.,:'’ ]/.test(letter) ? 4 : /[mwMW@]/.test(letter) ? 10 : 7;
  return width;
}

const known = new Map<string, number>();
let context: CanvasRenderingContext2D | null | undefined;

/**
 * How wide a text is in the interface's sans at 12 px, in pixels.
 *
 * @param bold whether it is set semibold
 */
export function textWidth(text: string, bold = false): number {
  const name = `${bold ? 'b' : 'r'}${text}`;
  const found = known.get(name);
  if (found !== undefined) return found;
  const width = Math.ceil(measured(text, bold) ?? guessed(text));
  // Titles change while they are typed; the measures of old ones are no loss.
  if (known.size > 5000) known.clear();
  known.set(name, width);
  return width;
}

function measured(text: string, bold: boolean): number | null {
  if (typeof CanvasRenderingContext2D === 'undefined') return null;
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return null;
  const family = getComputedStyle(document.documentElement).getPropertyValue('--sans');
  context.font = `${bold ? '600' : '400'} 12px ${family || 'sans-serif'}`;
  return context.measureText(text).width;
}
