import { bystanderOf, takePulse, type Heard } from '../audience/index.ts';
import { isExcused } from './excuse.ts';
import { namesIn } from './lookup.ts';
import { memories } from './memory.ts';
import type { RatedReply } from './state.ts';
import { injectOf } from './script-post.ts';
import type { Turn } from './turn.ts';

/** Measures the audience at a drill time in ms. */
export function pulse(turn: Turn, now: number): void {
  const { state, scenario } = turn;
  const names = namesIn(scenario);
  const minds = memories(scenario, state);
  const replies = new Map<string, RatedReply>();
  for (const reply of Object.values(state.ratings)) {
    if (reply.to !== null) replies.set(reply.to, reply);
  }
  const heard: Heard[] = [];
  for (const id of state.order) {
    const post = state.posts[id];
    if (!post || (post.channel !== 'feed' && post.channel !== 'news')) continue;
    const inject = names.injects.get(injectOf(id));
    const persona = names.personas.get(post.author.id);
    const temper = persona?.temper ?? bystanderOf(post.author.id)?.temper;
    const answered = state.answered[id] !== undefined;
    const reply = replies.get(id);
    heard.push({
      id,
      at: post.at,
      followers: post.author.followers,
      likes: post.likes,
      shares: post.shares,
      temper: post.ours ? null : (temper ?? null),
      about:
        post.mentions ||
        post.crowd !== undefined ||
        inject?.expects !== undefined ||
        inject?.sign === true,
      waited: post.needs && !answered ? (now - post.at) / post.needs.limit : 0,
      answered,
      quality: reply?.quality,
      fed: reply !== undefined && inject?.expects?.action === 'ignore',
      feels: post.ours || !persona ? undefined : minds.get(post.author.id)?.feels
    });
  }
  const reading = takePulse(heard, {
    now,
    seed: state.seed,
    trust: state.trust,
    baseline: scenario.audience.volume,
    excused: isExcused(state)
  });
  turn.emit(now, { type: 'PulseTaken', ...reading, trust: state.trust });
}
