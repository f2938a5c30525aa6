import { z } from 'zod';

/** Bytes; more the server does not take, and cuts the upload off before it can say so. */
const LARGEST = 15_000_000;

const added = z.object({ file: z.string() });
const refused = z.object({ error: z.string(), remedy: z.string() });

/** The pictures beside a scenario, and what became of the last one that was added. */
export class Pictures {
  /** Names, as a scenario refers to them. */
  names: readonly string[] = $state.raw([]);
  busy = $state(false);
  /** Why the last one was not taken; null when it was. */
  trouble: string | null = $state(null);

  #address: string;

  /** @param id of the scenario */
  constructor(id: string, names: readonly string[]) {
    this.#address = `/studio/${id}/media`;
    this.names = names;
  }

  /**
   * Adds a picture; the server checks it and takes out where and by whom it was made.
   *
   * @returns its name in the scenario; null when it was not taken, and then `trouble` says why
   */
  async add(file: File): Promise<string | null> {
    this.trouble = null;
    if (file.size > LARGEST) {
      const size = (file.size / 1_000_000).toFixed(1);
      this.trouble = `${file.name} has ${size} MB; at most 15 MB are taken.`;
      return null;
    }
    this.busy = true;
    try {
      const response = await fetch(`${this.#address}?name=${encodeURIComponent(file.name)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', accept: 'application/json' },
        body: file
      });
      const answer: unknown = await response.json();
      const taken = added.safeParse(answer);
      if (response.ok && taken.success) {
        const { file: name } = taken.data;
        if (!this.names.includes(name)) this.names = [...this.names, name].sort();
        return name;
      }
      const why = refused.safeParse(answer);
      this.trouble = why.success ? `${why.data.error}. ${why.data.remedy}` : 'It was not taken.';
    } catch {
      this.trouble = 'No connection: the picture was not added.';
    } finally {
      this.busy = false;
    }
    return null;
  }
}
