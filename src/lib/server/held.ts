const KEY = Symbol.for('hotseat.runtime');

/** The one object that lives as long as the process. */
export interface Held<R extends { close(): Promise<void> } = { close(): Promise<void> }> {
  /** Which evaluation of the code put it together. */
  evaluation: object;
  runtime: Promise<R>;
}

/**
 * What the process holds, whichever copy of this module asks: the start command and the build have
 * one each.
 */
export const processWide = globalThis as typeof globalThis & { [KEY]?: Held };
export { KEY as RUNTIME };
