import { formatDrillTime } from '../../scenario/time.ts';
import type { Outline, OutlineInject } from '../outline.ts';
import type { DraftWish } from './wish.ts';

/** A piece of what goes to the model, under the name that it has there and on the screen. */
export interface Piece {
  name: string;
  text: string;
}

/** How much goes out: small models read little, and a trainer has to be able to read it first. */
const MOST = {
  about: 600,
  happened: 600,
  facts: 20,
  fact: 240,
  personas: 30,
  injects: 24,
  inject: 200
};

/**
 * What a model is told of a scenario, word for word: what its author wrote, and nothing of anybody who
 * was ever trained by it. The screen shows the same pieces before the first question.
 */
export function materialFor(outline: Outline, { kind, wish, at, about }: DraftWish): Piece[] {
  const { organisation, place, title, happened, facts, personas, limits } = outline;
  const post = outline.injects.find(({ id }) => id === about);
  const pieces: Piece[] = [
    {
      name: 'SCENARIO',
      text: [title, place].filter(Boolean).join(', ') || '(no title yet)'
    },
    {
      name: 'ORGANISATION',
      text: cut(
        [organisation.name, organisation.handle, organisation.about].filter(Boolean).join('. '),
        MOST.about
      )
    },
    { name: 'WHAT HAPPENED', text: cut(happened, MOST.happened) },
    {
      name: 'FACTS',
      text: listed(
        facts
          .slice(0, MOST.facts)
          .map(({ id, status, text }) => `${id} (${status || 'known'}): ${cut(text, MOST.fact)}`)
      )
    }
  ];
  if (kind !== 'replies') {
    pieces.push({
      name: 'PERSONAS',
      text: listed(
        personas
          .slice(0, MOST.personas)
          .map(
            ({ id, name, handle, kind: of, temper, bio }) =>
              `${id}: ${name} ${handle}, ${of}, ${temper}${bio ? `, “${bio}”` : ''}`
          )
      )
    });
    pieces.push({
      name: 'POSTS SO FAR',
      text: listed(nearest(outline.injects, at ?? 0).map(lineOf))
    });
  }
  if (kind === 'replies') {
    pieces.push({ name: 'OUR VOICE', text: cut(organisation.voice, MOST.about) });
    pieces.push({
      name: 'POST TO ANSWER',
      text: post
        ? `${authorOf(outline, post)} wrote (${post.channel}, at most ${String(limitOf(outline, post))} characters for an answer):\n${post.text}`
        : '(none)'
    });
  }
  if (kind === 'injects')
    pieces.push({ name: 'LENGTH', text: `at most ${String(limits.feed)} characters a post` });
  pieces.push({ name: 'WISH', text: wish });
  return pieces.map((piece) => ({ ...piece, text: piece.text.trim() || '(nothing written yet)' }));
}

/** Longest answer to a post, in characters. */
export function limitOf({ limits }: Outline, { channel }: Pick<OutlineInject, 'channel'>): number {
  return channel === 'direct' ? limits.direct : limits.feed;
}

function authorOf({ personas }: Outline, { from }: OutlineInject): string {
  return personas.find(({ id }) => id === from)?.name ?? from;
}

/** Those that stand closest in time, in order: what is said around there. */
function nearest(injects: readonly OutlineInject[], at: number): OutlineInject[] {
  return [...injects]
    .sort((a, b) => Math.abs((a.at ?? 0) - at) - Math.abs((b.at ?? 0) - at))
    .slice(0, MOST.injects)
    .sort((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity));
}

function lineOf({ id, at, from, channel, text }: OutlineInject): string {
  const when = at === null ? 'on a condition' : formatDrillTime(at);
  return `${id}, ${when}, ${from} on ${channel}: ${cut(text, MOST.inject)}`;
}

function listed(lines: readonly string[]): string {
  return lines.map((line) => `- ${line.replaceAll(/\s+/gu, ' ')}`).join('\n');
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).trimEnd()} …`;
}
