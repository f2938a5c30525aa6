import { hotwash, type Question } from '../../core/debrief/hotwash/index.ts';
import type { Bookmark, DebriefAnswer } from '../../core/drill/index.ts';
import { voiceIn, type Voice } from '../access/voice.ts';
import type { Visitor } from '../access/visitor.ts';
import type { LiveDrill } from '../conduct/live-drill.ts';
import type { Runtime } from '../runtime.ts';
import { opened } from './debriefing.ts';
import { readingOf } from './reading.ts';

/** An answer as somebody may read it. */
export interface AnswerView {
  question: string;
  text: string;
  /** Who wrote it. */
  name: string;
  /** Whether whoever debriefed wrote it, and not one of those who played. */
  led: boolean;
}

/** One's own answer, to go on with. */
export interface OwnAnswer {
  text: string;
  /** Sequence number of its wording. */
  seq: number;
}

/**
 * What a team's talk after ENDEX is held from: what happened, what to talk about, and what was answered.
 * All of the room get the same, but for their own answers; of those, other readers get what whoever
 * debriefed noted.
 *
 * @throws a redirect to the drill room while it has not ended, a 404 when it cannot be read
 */
export async function hotwashing(runtime: Runtime, drill: string, visitor: Visitor) {
  const { live, player, plays, debriefs, report } = await opened(runtime, drill, visitor);
  const exercise = await runtime.exercises.ofDrill(drill);
  const { scenario, state } = live;
  const voice = await voiceIn(runtime, live, visitor);
  const made = hotwash(scenario, live.events);
  const kept = state.answers.filter(({ text }) => text !== '');
  const bookmarks: readonly Bookmark[] = debriefs ? state.bookmarks : [];
  return {
    drill,
    scenario: { id: scenario.id, title: scenario.title },
    reading: readingOf(live, exercise, visitor, {
      player: player?.person ?? null,
      plays,
      debriefs,
      part: null
    }),
    hotwash: { ...made, questions: [...made.questions, ...askedEarlier(made.questions, kept)] },
    answers: await answersFor(runtime, live, kept, voice),
    /** One's own, by question, with those that were taken back. Null where one has no word in it. */
    own: voice && ownOf(state.answers, voice),
    /** Whether this reader may read the after-action report. */
    report,
    /** What was noted for the debrief; not for the wall. */
    bookmarks: bookmarks.toSorted((a, b) => a.moment - b.moment)
  };
}

/** How a question reads to which somebody answers; null where there is none. */
export function questionIn(live: LiveDrill, question: string): string | null {
  const asked = hotwash(live.scenario, live.events).questions.find(({ id }) => id === question);
  // One that another version of Hotseat asked, and that somebody has answered.
  const earlier = live.state.answers.find((answer) => answer.question === question);
  return asked?.asks ?? earlier?.asked ?? null;
}

function askedEarlier(questions: readonly Question[], kept: readonly DebriefAnswer[]): Question[] {
  const known = new Set(questions.map(({ id }) => id));
  return kept.flatMap(({ question, asked }): Question[] => {
    if (known.has(question)) return [];
    known.add(question);
    return [{ id: question, asks: asked, from: 'drill', moment: null }];
  });
}

async function answersFor(
  { people }: Pick<Runtime, 'people'>,
  { state }: Pick<LiveDrill, 'state'>,
  kept: readonly DebriefAnswer[],
  voice: Voice | null
): Promise<AnswerView[]> {
  const isLed = ({ by }: DebriefAnswer) => by !== null && !Object.hasOwn(state.participants, by);
  const shown = kept.filter((answer) => (voice ? answer.by !== voice.writer : isLed(answer)));
  return Promise.all(
    shown.map(async (answer): Promise<AnswerView> => {
      const { question, text, by } = answer;
      const led = isLed(answer);
      const name =
        by === null
          ? state.trainee.name || 'Who played it'
          : led
            ? ((await people.find(by))?.name ?? 'A deleted person')
            : (state.participants[by]?.name ?? by);
      return { question, text, name, led };
    })
  );
}

function ownOf(answers: readonly DebriefAnswer[], { writer }: Voice): Record<string, OwnAnswer> {
  return Object.fromEntries(
    answers
      .filter(({ by }) => by === writer)
      .map(({ question, text, seq }) => [question, { text, seq }])
  );
}
