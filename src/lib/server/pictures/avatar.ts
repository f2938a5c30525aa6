import { createAvatar } from '@dicebear/core';
import * as icons from '@dicebear/icons';
import * as initials from '@dicebear/initials';
import * as personas from '@dicebear/personas';
import * as shapes from '@dicebear/shapes';
import type { Post } from '../../core/drill/index.ts';

/**
 * The pictures fall into families, so that a reader tells a neighbour from a newspaper before
 * reading the name: faces for people, marks for organisations, letters for press and for staff,
 * icons for officials and bots.
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
/** Of one lightness: 5:1 to the white that is drawn on them and to a white page, 3.4:1 to a dark one. */
const DEEP = ['157c6c', '2e70b5', '98559e', 'b54e3c', '517838', '9d6017', '5367c7', 'b74471'];

/** An SVG of about 2 KB; the same kind and seed always give the same picture. */
export function avatar(kind: Kind, seed: string): string {
  return DRAW[kind](seed).toString();
}

/** Initials are taken from words. */
const words = (seed: string) => seed.replaceAll(/[-_.]+/g, ' ');

/** One plain figure and one accent, well inside the circle: it should read as a logo. */
const mark = (seed: string) =>
  createAvatar(shapes, {
    seed,
    scale: 62,
    backgroundColor: DEEP,
    shape1: ['ellipseFilled', 'polygonFilled', 'rectangleFilled'],
    shape1Color: ['f6f1e7', 'f1e2b8', 'd9efe8', 'e3e6fb'],
    shape1OffsetX: [-12, 12],
    shape1OffsetY: [-10, 10],
    shape2: ['ellipse', 'line', 'polygon', 'rectangle'],
    shape2Color: ['1d2327'],
    shape2OffsetX: [-16, 16],
    shape2OffsetY: [-14, 14],
    shape3Color: ['transparent']
  });

const desk = (seed: string) =>
  createAvatar(initials, {
    seed: words(seed),
    backgroundColor: ['5e736c', '636f7c', '746d5f', '646e84'],
    fontFamily: ['Helvetica', 'Arial', 'sans-serif'],
    fontSize: 40,
    fontWeight: 600
  });

const DRAW: Record<Kind, (seed: string) => { toString(): string }> = {
  person: (seed) =>
    createAvatar(personas, {
      seed,
      // Drawn for a square; in a circle of 44 px a face needs more of the room.
      scale: 118,
      translateY: 6,
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
      backgroundColor: ['656f79', 'c93549', '2a72ab', '487758', '9a52a1'],
      fontFamily: ['Georgia', 'Times New Roman', 'serif'],
      fontSize: 46,
      fontWeight: 700
    }),
  official: (seed) =>
    createAvatar(icons, {
      seed,
      backgroundColor: ['587183', '67725c', '7a6b58'],
      icon: ['bank', 'building', 'archive', 'briefcase', 'signpost2', 'flag']
    }),
  bot: (seed) =>
    createAvatar(icons, {
      seed,
      backgroundColor: ['71698c', '567375', '81695f'],
      icon: ['router', 'plug', 'sdCard', 'hdd', 'display', 'controller', 'dice5', 'speaker']
    }),
  staff: desk,
  role: desk
};

export const AVATAR_KINDS = Object.keys(DRAW) as [Kind, ...Kind[]];
/** Longer seeds are nobody's. */
export const LONGEST_SEED = 80;
