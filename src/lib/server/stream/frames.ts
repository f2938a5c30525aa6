/** The parts of a server-sent event. */
export interface Frame {
  id?: string;
  event?: string;
  data: string;
}

const LINE_BREAK = /\r\n|\r|\n/;

/**
 * Text of one server-sent event (HTML standard, section 9.2.6).
 *
 * @throws when the id or the name holds a line break (or the id a null), since the rest of it would
 * be read as a field of its own
 */
export function frame({ id, event, data }: Frame): string {
  let text = '';
  if (event !== undefined) text += `event: ${oneLine(event)}\n`;
  for (const line of data.split(LINE_BREAK)) text += `data: ${line}\n`;
  if (id !== undefined) text += `id: ${oneLine(id)}\n`;
  return `${text}\n`;
}

/** A line that readers skip; it keeps proxies from closing a quiet stream. */
export const HEARTBEAT = ': still here\n\n';

/** Tells the browser how long to wait in ms before it connects again. */
export function retryAfter(ms: number): string {
  return `retry: ${ms}\n\n`;
}

function oneLine(value: string): string {
  if (LINE_BREAK.test(value) || value.includes('\0'))
    throw new Error('expected one line for the id and the name of a server-sent event');
  return value;
}
