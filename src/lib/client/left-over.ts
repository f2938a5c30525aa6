import type { Post } from '../core/drill/post.ts';
import type { Draft } from './drafts.svelte.ts';

/** A text that was begun and never went out. */
export interface LeftOver {
  /** The name of its draft. */
  draft: string;
  /** What it was to be, as its writer is told. */
  what: string;
  text: string;
}

/** Of all drafts of a drill, those of texts that were to go out, by their kind and whom they were to. */
export function leftOver(
  drafts: Readonly<Record<string, Draft>>,
  posts: Readonly<Record<string, Post>>
): LeftOver[] {
  return Object.entries(drafts).flatMap(([draft, { text }]) => {
    const what = whatItWas(draft, posts);
    return what === null ? [] : [{ draft, what, text }];
  });
}

/** Null for what was not to go out, such as a word to the team. */
function whatItWas(draft: string, posts: Readonly<Record<string, Post>>): string | null {
  const [kind = '', ...rest] = draft.split(':');
  const id = rest.join(':');
  switch (kind) {
    case 'statement':
      return 'Your statement';
    case 'correction':
      return 'Your correction';
    case 'reply':
      return `Your reply${to(posts[id]?.author.name)}`;
    case 'direct':
      return `Your message${to(Object.values(posts).find(({ author }) => author.id === id)?.author.name)}`;
    default:
      return null;
  }
}

function to(name: string | undefined): string {
  return name === undefined ? '' : ` to ${name}`;
}
