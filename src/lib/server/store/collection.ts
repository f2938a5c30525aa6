import type { z } from 'zod';

/** Documents of one kind by id, each changed by one at a time and apart from the others. */
export interface Collection<T> {
  find(id: string): Promise<T | null>;
  /** All of them, in no order. */
  list(): Promise<T[]>;
  /**
   * Changes one. `change` gets what is durable, null where there is none, and gives back what is to be,
   * null for nothing, and what to resolve with. What it throws is thrown on, and nothing is changed.
   */
  change<R>(id: string, change: (present: T | null) => [next: T | null, result: R]): Promise<R>;
}

/** What a collection holds, and under which name it is kept. */
export interface CollectionKind<T> {
  name: string;
  schema: z.ZodType<T>;
}

export type OpenCollection = <T>(kind: CollectionKind<T>) => Promise<Collection<T>>;

/** Ids name files in a folder; nothing else may. */
export const COLLECTED_ID = /^[\w-]{1,64}$/;
