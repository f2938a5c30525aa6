import type { Post } from '../drill/post.ts';
import type { PostView } from './types.ts';

export function viewOf({ id, at, author, channel, text, severity }: Post): PostView {
  const { name, handle, kind, avatar, followers } = author;
  return { id, at, author: { name, handle, kind, avatar, followers }, channel, text, severity };
}
