import { HAND_OVERS, type HandOverTo } from '../core/drill/post.ts';
import { inherit, keyOf, readStored, store } from './storage.ts';

export interface Draft {
  text: string;
  /** Drill time of the last save, in ms. */
  at: number;
  handOver?: HandOverTo | undefined;
  /** Of statements. Older ones were kept without either. */
  update?: boolean;
  /** In minutes. */
  nextUpdateIn?: number | null;
}

/**
 * Texts that were begun and not sent, by what they are for. They outlive a reload, and several tabs of one
 * browser share them: each changes what was written in it alone. People who share a browser have their own.
 */
export class Drafts {
  readonly #key: string | null;
  /** Where an older version kept them for all who used this browser; null where that is the same. */
  readonly #old: string | null;
  #all: Record<string, Draft> = $state({});

  /**
   * @param drill its id; null for one of which nothing is kept
   * @param me who writes; null where nobody else takes part
   */
  constructor(drill: string | null, me: string | null = null) {
    this.#key = keyOf('drafts', drill, me);
    this.#old = me === null ? null : keyOf('drafts', drill, null);
  }

  /** Reads what the last visit left. Called in the browser only, after hydration. */
  load(): void {
    inherit(this.#old, this.#key);
    this.#all = this.#stored();
  }

  /**
   * Goes on with what another tab keeps.
   *
   * @param changed is told that it has
   * @returns what ends it
   */
  share(changed: () => void): () => void {
    const heard = ({ key }: StorageEvent) => {
      if (this.#key === null || key !== this.#key) return;
      this.load();
      changed();
    };
    addEventListener('storage', heard);
    return () => removeEventListener('storage', heard);
  }

  /** All that are kept, by what they are for. */
  get all(): Readonly<Record<string, Draft>> {
    return this.#all;
  }

  get(name: string): Draft | undefined {
    return this.#all[name];
  }

  /** Keeps a text; an empty one is forgotten. */
  save(name: string, draft: Draft): void {
    if (draft.text.trim() === '') this.clear(name);
    else {
      this.#all[name] = draft;
      store(this.#key, { ...this.#stored(), [name]: draft });
    }
  }

  clear(name: string): void {
    if (!this.#all[name]) return;
    Reflect.deleteProperty(this.#all, name);
    const others = this.#stored();
    Reflect.deleteProperty(others, name);
    store(this.#key, others);
  }

  /** What is kept now, which another tab may have changed. */
  #stored(): Record<string, Draft> {
    return draftsIn(readStored(this.#key));
  }
}

/** Only what has the shape of a draft: the store may hold anything. */
function draftsIn(stored: unknown): Record<string, Draft> {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter((entry): entry is [string, Draft] => isDraft(entry[1]))
  );
}

function isDraft(value: unknown): value is Draft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'text' in value &&
    typeof value.text === 'string' &&
    'at' in value &&
    typeof value.at === 'number' &&
    (!('handOver' in value) ||
      [...HAND_OVERS, undefined].includes(value.handOver as HandOverTo | undefined)) &&
    (!('update' in value) || typeof value.update === 'boolean') &&
    (!('nextUpdateIn' in value) ||
      value.nextUpdateIn === null ||
      typeof value.nextUpdateIn === 'number')
  );
}
