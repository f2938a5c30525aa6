declare global {
  namespace App {
    interface Locals {
      /** The person behind the request: the hash of a random token that only their browser holds. */
      person: string;
    }
    interface Error {
      message: string;
      /** Names the error in the log, when it is ours. */
      id?: string;
    }
  }
}

export {};
