import { z } from 'zod';
import type { HouseRules, HouseStore } from '../house-store.ts';
import type { Document, Kind } from '../document.ts';

const schema = z.object({ version: z.literal(1), practice: z.boolean() });
type Data = z.output<typeof schema>;

export const HOUSE: Kind<Data> = { name: 'house', schema, blank: { version: 1, practice: true } };

/** The rules of the house in one document. */
export class DocumentHouse implements HouseStore {
  readonly #document: Document<Data>;

  constructor(document: Document<Data>) {
    this.#document = document;
  }

  async rules(): Promise<HouseRules> {
    const { practice } = await this.#document.read();
    return { practice };
  }

  change(rules: HouseRules): Promise<void> {
    return this.#document.change((data) => [{ ...data, ...rules }, undefined]);
  }
}
