declare global {
  namespace App {
    interface Locals {
      /** The person behind the request, by a random token that only their browser holds. */
      person: string;
    }
  }
}

export {};
