import type { Post } from '../drill/post.ts';
import type { PostView } from './types.ts';
import { shortName } from './words.ts';

export function viewOf({ id, at, author, channel, text, severity }: Post): PostView {
  const { name, handle, kind, avatar, followers } = author;
  return {
    id,
    at,
    author: { name, handle, kind, avatar, followers },
    called: shortName(name),
    channel,
    text,
    severity
  };
}
