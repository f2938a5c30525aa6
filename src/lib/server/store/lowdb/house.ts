import { z } from 'zod';
import type { HouseRules, HouseStore } from '../house-store.ts';
import { Document } from './document.ts';

const schema = z.object({ version: z.literal(1), practice: z.boolean() });
type Data = z.output<typeof schema>;

/** The rules of the house in one file. */
export class LowdbHouse implements HouseStore {
  readonly #document: Document<Data>;

  private constructor(document: Document<Data>) {
    this.#document = document;
  }

  static async load(file: string): Promise<LowdbHouse> {
    return new LowdbHouse(await Document.open(file, schema, { version: 1, practice: true }));
  }

  async rules(): Promise<HouseRules> {
    const { practice } = this.#document.data;
    return { practice };
  }

  change(rules: HouseRules): Promise<void> {
    return this.#document.change((data) => [{ ...data, ...rules }, undefined]);
  }

  flush(): Promise<void> {
    return this.#document.flush();
  }
}
