import { featuresOf, OF_CONTEXT, type Feature } from '../../lib/core/scoring/acts/features.ts';
import { ACT_CODES, type ActCode } from '../../lib/core/scoring/acts/acts.ts';
import { publishedReader, type Reader } from '../../lib/core/scoring/acts/index.ts';
import { postFeatures, POST_CODES } from '../../lib/core/scoring/acts/post.ts';
import { indexWeights } from '../../lib/core/scoring/acts/weights.ts';
import { readSetting } from '../../lib/core/scoring/context.ts';
import { readGround } from '../../lib/core/scoring/reading.ts';
import type { ReplyContext } from '../../lib/core/scoring/types.ts';
import { matterFeatures, MATTER_CODES } from '../../lib/core/scoring/acts/matter.ts';
import { fitActs, fitMatter, fitPosts, type Noted } from './fit-acts.ts';
import type { Phrase, PostNote, SentenceNotes } from './notes.ts';
import { contextOf, type Rated } from './set.ts';

/** Everything that a fit is made from. */
export interface Corpus {
  rated: readonly Rated[];
  sentences: SentenceNotes;
  posts: ReadonlyMap<string, PostNote>;
  phrases: readonly Phrase[];
  postPhrases: readonly { text: string; note: PostNote }[];
}

/** Marks sentences that were written without a context, whose acts are far more often harmful. */
export const WITHOUT_CONTEXT = 'without a context';
const PLACES = 7;

/** Fits the reader to a corpus: first what posts say, then, in their light, what sentences do. */
export function fitReader(corpus: Corpus): {
  reader: Reader;
  acts: ReturnType<typeof fitActs>;
  posts: ReturnType<typeof fitPosts>;
  matter: ReturnType<typeof fitMatter>;
} {
  const posts = fitPosts(notedPosts(corpus));
  const ofPosts = indexWeights(POST_CODES, posts);
  const reading = { ...publishedReader(), posts: ofPosts };
  const acts = fitActs(notedSentences(corpus, reading));
  const matter = fitMatter(notedReplies(corpus, reading));
  return {
    reader: {
      acts: indexWeights(ACT_CODES, acts),
      posts: ofPosts,
      matter: indexWeights(MATTER_CODES, matter)
    },
    acts,
    posts,
    matter
  };
}

/** Posts as raters noted them, with what can be seen of them. */
export function notedPosts({ rated, posts, postPhrases }: Corpus): Noted[] {
  const noted = rated.flatMap(({ item, context }): Noted[] => {
    const note = posts.get(item.id);
    const setting = readSetting(context);
    if (!note || !setting.post) return [];
    return [
      { features: [...postFeatures(setting.post, setting)], acts: note, setting: item.setting }
    ];
  });
  return [
    ...noted,
    ...postPhrases.map(({ text, note }, at) => {
      const setting = readSetting(bare(text, text));
      const post = setting.post ?? setting.happened;
      return {
        features: [...postFeatures(post, setting)],
        acts: note,
        setting: `phrases ${at % PLACES}`
      };
    })
  ];
}

function notedSentences(corpus: Corpus, reader: Reader): Noted[] {
  const { rated, sentences, phrases } = corpus;
  return [
    ...rated.flatMap((one) => noteReply(one, sentences.get(one.item.id), reader)),
    ...phrases.map(({ text, acts }, at) => ({
      features: [WITHOUT_CONTEXT, ...wording(text, reader)],
      acts,
      setting: `phrases ${at % PLACES}`
    }))
  ];
}

function noteReply(
  { item, context }: Pick<Rated, 'item' | 'context'>,
  notes: ReadonlyMap<number, ReadonlySet<ActCode>> | undefined,
  reader: Reader
): Noted[] {
  if (!notes) return [];
  const ground = readGround(context, reader);
  return ground.reply.sentences.flatMap((sentence): Noted[] => {
    const acts = notes.get(sentence.index);
    if (!acts) return [];
    return [{ features: [...featuresOf(ground, sentence)], acts, setting: item.setting }];
  });
}

function wording(text: string, reader: Reader): Feature[] {
  const ground = readGround(bare(text, ''), reader);
  const features = new Set(
    ground.reply.sentences.flatMap((sentence) => [...featuresOf(ground, sentence)])
  );
  return [...features].filter((feature) => !feature.startsWith(OF_CONTEXT));
}

/** Replies that speak to their post, and good ones that were moved under another setting's. */
function notedReplies({ rated }: Corpus, reader: Reader): Noted[] {
  const none = new Set<string>();
  const another = new Set<string>(MATTER_CODES);
  const note = ({ item, context }: Rated, acts: ReadonlySet<string>): Noted => ({
    features: [...matterFeatures(readGround(context, reader))],
    acts,
    setting: item.setting
  });
  return [
    ...rated
      .filter(({ consensus }) => !consensus.flags.includes('wrong-person-or-issue'))
      .map((one) => note(one, none)),
    ...moved(rated).map((one) => note(one, another))
  ];
}

/**
 * Good replies under the post of another setting. What they say of the problem is said of something
 * else there: raters give such replies nothing (rubric, `wrong-person-or-issue`).
 */
export function moved(rated: readonly Rated[]): Rated[] {
  const good = rated.filter(
    ({ consensus }) => consensus.acknowledgment >= 3 && consensus.personalization >= 3
  );
  return good.flatMap(({ item }, at): Rated[] => {
    const others = rated.filter((other) => other.item.setting !== item.setting);
    const place = others[(at * STRIDE) % Math.max(1, others.length)];
    if (!place) return [];
    return [
      {
        item: { ...item, post: place.item.post },
        setting: place.setting,
        context: contextOf(place.setting, { post: place.item.post, reply: item.reply }, []),
        consensus: {
          id: item.id,
          acknowledgment: 0,
          apology: 0,
          transparency: 0,
          personalization: 0,
          flags: ['wrong-person-or-issue']
        }
      }
    ];
  });
}

/** Coprime to the size of any set here, so that the places are spread. */
const STRIDE = 37;
function bare(reply: string, post: string): ReplyContext {
  return {
    reply,
    post: { author: '', name: '', text: post },
    organisation: { name: '' },
    happened: '',
    facts: { known: [], unconfirmed: [], mustNotSay: [] },
    responsibility: 'preventable',
    channel: 'public',
    earlier: []
  };
}
