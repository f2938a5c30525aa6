import { SPEEDS } from '../core/drill/clock.ts';
import { isDeed, type Deed } from '../core/drill/deeds.ts';
import type { DrillEvent } from '../core/drill/events.ts';
import { factSheet } from '../core/drill/fact-sheet.ts';
import type { FacilitatorCommand } from '../core/drill/facilitator-commands.ts';
import { jumpOutlook, type JumpOutlook } from '../core/drill/jump-outlook.ts';
import { msel, type MselRow } from '../core/drill/msel.ts';
import { traineeSignals, unclaimedNeeds } from '../core/drill/signals.ts';
import { spokenByHand } from '../core/drill/spoken.ts';
import type { Scenario } from '../core/scenario/schema.ts';
import { formatDrillTime } from '../core/scenario/time.ts';
import { commandId } from './command-id.ts';
import { DraftBank } from './draft-bank.svelte.ts';
import type { LiveDrill } from './live-drill.svelte.ts';
import { ratedTexts } from './rated-texts.ts';
import { Reading } from './reading.svelte.ts';
import { speakersIn } from './speakers.ts';

export type ControlPane = 'msel' | 'live' | 'people';
export type LiveView = 'replies' | 'feed';
export type Tool = 'speak' | 'brief' | 'facts' | 'notes' | 'log';
export type MselFilter = 'all' | 'ahead' | 'held';
/** What is open under a line of the script. */
export type RowForm = { key: string; kind: 'edit' | 'move' };
export type ControlDialog = 'keys' | 'end' | 'jump';

/** What is being written as a persona. */
export interface Speech {
  persona: string;
  channel: 'public' | 'direct';
  replyTo: string | null;
  text: string;
}

/** What is being said in the name of a role. */
export interface Briefing {
  /** The role; empty for the first of the plan. */
  from: string;
  text: string;
}

/** What is being noted for the debrief. */
export interface NoteDraft {
  text: string;
  /** When the first letter was written, in drill ms: what is noted was seen before it was typed. */
  begun: number | null;
}

/** Nobody answers posts at more than ten times their pace; what is faster is for looking on. */
const FASTEST = 10;

/** One facilitator in the control room: what they look at, and what they do. */
export class ControlRoom {
  pane: ControlPane = $state('msel');
  view: LiveView = $state('replies');
  tool: Tool = $state('speak');
  filter: MselFilter = $state('all');
  /** The line of the script that keys are meant for, by release key. */
  selected: string | null = $state(null);
  form: RowForm | null = $state(null);
  /** The text whose rating is looked at again. */
  judging: string | null = $state(null);
  /** The trainee who is whispered to. */
  whispering: string | null = $state(null);
  speech: Speech = $state({ persona: '', channel: 'public', replyTo: null, text: '' });
  briefing: Briefing = $state({ from: '', text: '' });
  noteDraft: NoteDraft = $state({ text: '', begun: null });
  /** The post that a note for the debrief is about. */
  noting: string | null = $state(null);
  dialog: ControlDialog | null = $state(null);
  /** The jump of the clock that is asked about, and what it would bring; null for none. */
  jumping: JumpOutlook | null = $state.raw(null);
  /** Why the last act was refused; shown until the next. */
  notice: string | null = $state(null);
  /** What facilitators did, and who left, oldest first. */
  deeds: Deed[] = $state.raw([]);
  /** The last thing that a screen reader is told. */
  said: string = $state('');
  /** The speed that the drill will start with, in drill ms for each wall ms. */
  speed = $state(1);
  /** Counts up when the field of the open tool is to take the focus. */
  writes = $state(0);

  /** Those at which people can keep up, and the one that is set. */
  readonly speeds = $derived.by(() => {
    const { status, clock } = this.drill.state;
    const set = status === 'prepared' ? this.speed : clock.speed;
    return SPEEDS.filter((speed) => speed <= FASTEST || speed === set);
  });
  readonly reading: Reading;
  readonly bank: DraftBank;

  readonly rows = $derived.by(() => msel(this.scenario, this.drill.state, this.reading.now));
  readonly listed = $derived.by(() => this.rows.filter((row) => passes(row, this.filter)));
  readonly spoken = $derived.by(() => spokenByHand(this.drill.state, this.reading.now));
  readonly facts = $derived.by(() => factSheet(this.scenario, this.drill.state));
  readonly signals = $derived.by(() => traineeSignals(this.drill.state, this.reading.now));
  readonly unclaimed = $derived.by(() => unclaimedNeeds(this.drill.state));
  readonly texts = $derived.by(() =>
    ratedTexts(this.drill.state, (person) => this.traineeName(person))
  );
  readonly speakers = $derived.by(() => speakersIn(this.scenario, this.drill.state));

  constructor(
    readonly drill: LiveDrill<FacilitatorCommand>,
    readonly scenario: Scenario,
    readonly me: string,
    readonly names: Readonly<Record<string, string>>,
    deeds: readonly Deed[],
    speed: number
  ) {
    this.speed = speed;
    if (drill.state.status === 'prepared') this.pane = 'live';
    this.reading = new Reading(drill);
    this.bank = new DraftBank(scenario.id);
    this.deeds = [...deeds];
    this.speech.persona = scenario.personas[0]?.id ?? '';
    drill.onevent = (event) => this.#hear(event);
  }

  /** Reads what this browser keeps, and lets the drill run. Returns what ends it. */
  enter(): () => void {
    this.bank.load();
    return this.drill.start();
  }

  /** Carries out an act; a refusal is shown. */
  async act(command: FacilitatorCommand): Promise<boolean> {
    this.notice = null;
    const outcome = await this.drill.send(command);
    if (!outcome.ok) this.notice = outcome.message;
    return outcome.ok;
  }

  get begun(): boolean {
    return this.drill.state.status === 'running' || this.drill.state.status === 'paused';
  }

  get over(): boolean {
    return this.drill.state.status === 'ended';
  }

  /** How a facilitator is called here. */
  nameOf(person: string | null): string {
    if (person === this.me) return 'You';
    return (person !== null && this.names[person]) || 'A facilitator';
  }

  /** How a trainee is called. */
  traineeName(person: string): string {
    const { participants, trainee } = this.drill.state;
    const name = Object.hasOwn(participants, person) ? participants[person]?.name : trainee.name;
    return name === undefined || name === '' ? 'The trainee' : name;
  }

  row(key: string | null): MselRow | undefined {
    return this.rows.find((row) => row.key === key);
  }

  start(): void {
    void this.act({ type: 'StartDrill', speed: this.speed });
  }

  togglePause(): void {
    const { status } = this.drill.state;
    if (status === 'running') void this.act({ type: 'PauseDrill' });
    else if (status === 'paused') void this.act({ type: 'ResumeDrill' });
  }

  /** Moves the clock on; asks first where people would lose by it the time to answer. */
  jump(to: 'next' | number): void {
    const outlook = jumpOutlook(this.scenario, this.drill.state, to);
    if (outlook && (outlook.missed > 0 || outlook.ends)) {
      this.jumping = outlook;
      this.dialog = 'jump';
    } else void this.act({ type: 'JumpClock', to });
  }

  fire({ inject, can }: MselRow): void {
    if (can.fire && this.begun) void this.act({ type: 'FireInject', inject });
  }

  /** Holds what comes, lets go what is held. */
  toggleHold({ inject, can }: MselRow): void {
    if (can.release) void this.act({ type: 'ReleaseHold', inject });
    else if (can.hold) void this.act({ type: 'HoldInject', inject });
  }

  skip({ inject, can }: MselRow): void {
    if (can.skip) void this.act({ type: 'SkipInject', inject });
  }

  /** Opens a form under a line of the script, or folds it. */
  toggleForm(row: MselRow, kind: RowForm['kind']): void {
    this.selected = row.key;
    const open = this.form?.key === row.key && this.form.kind === kind;
    this.form = open || !row.can[kind] ? null : { key: row.key, kind };
  }

  use(tool: Tool): void {
    this.tool = tool;
    this.pane = 'people';
    this.writes += 1;
  }

  /** Begins to write as a persona; in answer to a post where one is named. */
  speakAs(speech: Partial<Speech>): void {
    this.speech = { ...this.speech, replyTo: null, ...speech };
    this.use('speak');
  }

  /** Begins a note for the debrief. */
  note(post: string | null): void {
    this.noting = post;
    this.use('notes');
  }

  whisper(person: string): void {
    this.whispering = this.whispering === person ? null : person;
    this.pane = 'people';
  }

  /** Keeps what is written as a persona for later. */
  bankSpeech(): void {
    const { persona, channel, text } = this.speech;
    if (text.trim() === '') return;
    this.bank.keep({ persona, channel, text: text.trim() }, commandId());
  }

  /** Folds what is innermost. */
  leave(): void {
    if (this.form) this.form = null;
    else if (this.judging) this.judging = null;
    else if (this.whispering) this.whispering = null;
    else this.notice = null;
  }

  #hear(event: DrillEvent): void {
    if (isDeed(event, this.drill.state)) this.deeds = [...this.deeds, event];
    const at = formatDrillTime(event.at);
    if (event.type === 'SecondLookAsked') {
      this.said = `${at}: a trainee asks for a second look at a rating.`;
    } else if (event.type === 'ReplyRated' && event.rating.flags.length > 0) {
      this.said = `${at}: a reply drew a red flag.`;
    } else if (event.type === 'ParticipantJoined') {
      this.said = `${at}: ${this.traineeName(event.person)} is there.`;
    } else if (event.type === 'ParticipantLeft') {
      const gone = event.hand === undefined ? 'has left' : 'was taken out';
      this.said = `${at}: ${this.traineeName(event.person)} ${gone}.`;
    } else if (event.type === 'ParticipantReadmitted') {
      this.said = `${at}: ${this.traineeName(event.person)} may come in again.`;
    } else if (event.type === 'DrillEnded') {
      this.said = `ENDEX at ${at}.`;
    }
  }
}

function passes({ status }: MselRow, filter: MselFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'ahead':
      return status.kind !== 'done' && status.kind !== 'skipped';
    case 'held':
      return status.kind === 'held' || status.kind === 'skipped';
    default:
      return filter satisfies never;
  }
}
