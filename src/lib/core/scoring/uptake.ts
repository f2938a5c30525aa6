import { ideaIn, type Setting } from './context.ts';
import { remembered } from './remembered.ts';
import { isRepair } from './text/repair.ts';
import type { Word, Words } from './text/words.ts';

/** What a reply takes up of the post and of the crisis, in its own words. */
export interface Uptake {
  /** Ideas of this post in the reply that are not simply the topic of the crisis. */
  specific: readonly Word[];
  /** Ideas of the post in the reply, whether or not the crisis has them too. */
  ofPost: readonly Word[];
  /** Ideas of the crisis (what happened, facts, organisation) in the reply. */
  topical: readonly Word[];
  /** How many ideas the reply has in all. */
  ideas: number;
  /** Share of the reply's ideas that belong to neither: 1 where it speaks of something else. */
  foreign: number;
  /** Words copied from the post in runs of six and more: they earn nothing. */
  copied: ReadonlySet<number>;
  /** Retells the post in its own order, idea for idea, and says little else. */
  echoed: boolean;
}

const ECHO_RUN = 5;

const COPIED_RUN = 6;

/**
 * Holds a reply against its post and its crisis.
 * @param tainted sentences that blame, deny or mock: what they mention is not taken up
 */
export function readUptake(reply: Words, setting: Setting, tainted: ReadonlySet<number>): Uptake {
  const copied = setting.post
    ? copiedWords(reply.words, setting.post.words.words)
    : new Set<number>();
  const specific: Word[] = [];
  const ofPost: Word[] = [];
  const topical: Word[] = [];
  const seen = new Set<string>();
  let foreign = 0;
  let all = 0;
  for (const [at, word] of reply.words.entries()) {
    if (
      tainted.has(word.sentence) ||
      copied.has(at) ||
      setting.names.has(word.text) ||
      setting.own.includes(word.text)
    )
      continue;
    const concept = ideaIn(setting, word);
    if (
      concept === null ||
      (word.kind === 'number' && word.text.length < 3 && !setting.post?.figures.has(concept))
    )
      continue;
    const idea = concept;
    const known = (setting.post ?? setting.happened).concepts.has(idea);
    const inTopic = setting.topic.has(idea);
    if (seen.has(idea) || (!known && !inTopic && isRepair(word.stem))) continue;
    seen.add(idea);
    all += 1;
    if (known) {
      ofPost.push(word);
      if (!inTopic) specific.push(word);
    }
    if (inTopic) topical.push(word);
    if (!known && !inTopic) foreign += 1;
  }
  return {
    specific,
    ofPost,
    topical,
    ideas: all,
    foreign: all === 0 ? 0 : foreign / all,
    copied,
    echoed: echoes(reply, setting)
  };
}

/** The places of words that stand in another text in the same run of six or more. */
export function copiedWords(reply: readonly Word[], post: readonly Word[]): Set<number> {
  const { runs, starts } = runsOf(post);
  const copied = new Set<number>();
  if (runs.size === 0) return copied;
  for (let at = 0; at + COPIED_RUN <= reply.length; at += 1)
    // Most words start no run of the post, so that theirs need not be put together.
    if (starts.has(turned(reply[at])) && runs.has(run(reply, at)))
      for (let offset = 0; offset < COPIED_RUN; offset += 1) copied.add(at + offset);
  return copied;
}

/** "Your" for "my" and "you" for "I": copying back turns the person round. */
const TURNED = new Map([
  ['my', 'your'],
  ['our', 'your'],
  ['i', 'you'],
  ['we', 'you'],
  ['me', 'you'],
  ['us', 'you'],
  ['am', 'are'],
  ['was', 'were']
]);

/** The runs of a post, and the words that they start with. */
const runsOf = remembered((post: readonly Word[]) => {
  const runs = new Set<string>();
  const starts = new Set<string>();
  for (let at = 0; at + COPIED_RUN <= post.length; at += 1) {
    runs.add(run(post, at));
    starts.add(turned(post[at]));
  }
  return { runs, starts };
});

function turned(word: Word | undefined): string {
  const text = word?.text ?? '';
  return TURNED.get(text) ?? text;
}

function run(words: readonly Word[], at: number): string {
  let key = '';
  for (let offset = 0; offset < COPIED_RUN; offset += 1) key += `${turned(words[at + offset])} `;
  return key;
}

/** Whether a run of the reply's ideas follows the post's ideas in their order, none left between. */
function echoes(reply: Words, setting: Setting): boolean {
  const { grams, starts } = echoesOf(setting);
  if (grams.size === 0) return false;
  const said = ideasOf(reply.words, setting);
  for (let at = 0; at + ECHO_RUN <= said.length; at += 1)
    if (starts.has(said[at] ?? '') && grams.has(said.slice(at, at + ECHO_RUN).join(' ')))
      return true;
  return false;
}

/** Runs of the post's ideas, and the ideas that they start with. */
const echoesOf = remembered((setting: Setting) => {
  const post = ideasOf(setting.post?.words.words ?? [], setting);
  const grams = new Set<string>();
  const starts = new Set<string>();
  for (let at = 0; at + ECHO_RUN <= post.length; at += 1) {
    grams.add(post.slice(at, at + ECHO_RUN).join(' '));
    starts.add(post[at] ?? '');
  }
  return { grams, starts };
});

function ideasOf(words: readonly Word[], setting: Setting): string[] {
  return words
    .filter(({ text }) => !setting.names.has(text))
    .flatMap((word) => ideaIn(setting, word) ?? []);
}
