import { COUNCIL } from './council.ts';
import { EDUCATION } from './education.ts';
import { EVERYDAY } from './everyday.ts';
import { FINANCE } from './finance.ts';
import { FOOD } from './food.ts';
import { HEALTH } from './health.ts';
import type { BankPost } from './post.ts';
import { RETAIL } from './retail.ts';
import { SPORT } from './sport.ts';
import { TECH } from './tech.ts';
import { TRANSPORT } from './transport.ts';
import { TRAVEL } from './travel.ts';
import { UTILITIES } from './utilities.ts';

export * from './post.ts';

/** All background posts that come with Hotseat. They need nothing of anybody. */
export const BANK: readonly BankPost[] = [
  ...COUNCIL,
  ...TRANSPORT,
  ...FOOD,
  ...HEALTH,
  ...RETAIL,
  ...TRAVEL,
  ...UTILITIES,
  ...FINANCE,
  ...EDUCATION,
  ...TECH,
  ...SPORT,
  ...EVERYDAY
];
