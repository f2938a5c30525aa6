import type { z } from 'zod';

/** A small document that is kept whole, changed by one at a time. */
export interface Document<T> {
  /** As it is durable. */
  read(): Promise<T>;
  /**
   * Changes it. `change` gets what is durable and gives back what is to be, and what to resolve with;
   * it gives back the same document where there is nothing to change.
   */
  change<R>(change: (data: T) => [next: T, result: R]): Promise<R>;
}

/** What a document is: under which name it is kept, what it must be, what it is before anything is written. */
export interface Kind<T> {
  name: string;
  schema: z.ZodType<T>;
  blank: T;
}

/** Opens documents in one store; the same kind is opened once. */
export type OpenDocument = <T>(kind: Kind<T>) => Promise<Document<T>>;
