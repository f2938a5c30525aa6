import { createAvatar } from '@dicebear/core';
import * as icons from '@dicebear/icons';
import * as initials from '@dicebear/initials';
import * as personas from '@dicebear/personas';
import * as shapes from '@dicebear/shapes';
import type { Post } from '../../core/drill/index.ts';

/**
 * The pictures fall into families, so that a reader tells a neighbour from a newspaper before
 * reading the name: faces for people, marks for organisations, letters for press and for staff,
 * icons for officials and bots. Backgrounds keep 3:1 against light and dark pages alike.
 */
type Kind = Post['author']['kind'];

const FACE_GROUNDS = [
  'c9b48f',
  'b7c4a1',
  '9fbfb8',
  'a3b8cf',
  'b9aed0',
  'd3a9a0',
  'c7a8bb',
  'a9b0b5'
];
const DEEP = ['0f5a4f', '1f4b7a', '6a3b6e', '8a3b2e', '3d5a2a', '7a4a12', '2f3f8f', '80304f'];

/** An SVG of about 2 KB; the same kind and seed always give the same picture. */
export function avatar(kind: Kind, seed: string): string {
  return DRAW[kind](seed).toString();
}

/** Initials are taken from words. */
const words = (seed: string) => seed.replaceAll(/[-_.]+/g, ' ');

const mark = (seed: string) =>
  createAvatar(shapes, {
    seed,
    backgroundColor: DEEP,
    shape1Color: ['f1ead8', 'e9b44c', '9ad1c4', 'f2a38c'],
    shape2Color: ['ffffff', 'cfe3ef', 'f3d9b1', 'd7e8c8'],
    shape3Color: ['1b1f23', 'f6f1e7', 'e2725b', '5b8def']
  });

const desk = (seed: string) =>
  createAvatar(initials, {
    seed: words(seed),
    backgroundColor: ['4a5a55', '55606b', '5f5a4e', '4d5566'],
    fontFamily: ['Helvetica', 'Arial', 'sans-serif'],
    fontSize: 40,
    fontWeight: 600
  });

const DRAW: Record<Kind, (seed: string) => { toString(): string }> = {
  person: (seed) =>
    createAvatar(personas, {
      seed,
      backgroundColor: FACE_GROUNDS,
      clothingColor: [
        '3f5f9e',
        '3c8f84',
        '6a58a0',
        '5d8a4f',
        'b0464f',
        'c28a2e',
        'a34f6c',
        '44505a'
      ],
      eyes: ['open', 'glasses', 'happy', 'sunglasses'],
      hairColor: ['2b2530', '362c47', '4a3428', '6c4545', '8a5a3c', 'b57b45', 'a9a4a8'],
      // Nobody grins or sucks a pacifier in a crisis.
      mouth: ['smile', 'smirk', 'lips', 'frown']
    }),
  organisation: mark,
  us: mark,
  press: (seed) =>
    createAvatar(initials, {
      seed: words(seed),
      backgroundColor: ['20262b', '7a1f2b', '143d59', '2c4a36', '5b2a5e'],
      fontFamily: ['Georgia', 'Times New Roman', 'serif'],
      fontSize: 46,
      fontWeight: 700
    }),
  official: (seed) =>
    createAvatar(icons, {
      seed,
      backgroundColor: ['c8d3dc', 'd0d6c6', 'd9d0c3'],
      icon: ['bank', 'building', 'archive', 'briefcase', 'signpost2', 'flag']
    }),
  bot: (seed) =>
    createAvatar(icons, {
      seed,
      backgroundColor: ['c9c4d6', 'c3d3d4', 'd6c9c4'],
      icon: ['router', 'plug', 'sdCard', 'hdd', 'display', 'controller', 'dice5', 'speaker']
    }),
  staff: desk,
  role: desk
};

export const AVATAR_KINDS = Object.keys(DRAW) as [Kind, ...Kind[]];
/** Longer seeds are nobody's. */
export const LONGEST_SEED = 80;
