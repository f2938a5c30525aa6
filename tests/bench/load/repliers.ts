import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';

/** Somebody who replies, one reply after the other, each as soon as the one before is confirmed. */
export interface Replier {
  port: number;
  path: string;
  headers: string;
  /** Posts that can be answered. */
  posts: readonly string[];
}

/**
 * A process of its own in which many reply. As for who listens, it writes and reads sockets itself: on two
 * cores a client that does more would take the server's.
 */
export interface Task {
  repliers: Replier[];
  /** Ms for which they reply, and for which they have replied before it counts. */
  lasts: number;
  warmUp: number;
}
export interface Done {
  /** Replies that were confirmed, with those of the warm-up and without. */
  accepted: number;
  counted: number;
  /** Ms in which those were confirmed. */
  took: number;
  /** Ms from sending one to its confirmation. */
  waits: number[];
  /** The first answer that was none, if there was any. */
  refused: string | null;
}

const OPENINGS = [
  'You are right to ask, and I am sorry that you had to wait for us.',
  'That must have been frightening, and we are sorry that it came from a kettle of ours.',
  'Thank you for telling us. That should not have happened, and it is our fault.',
  'I am sorry. Three of us are on this since this morning, and you deserve a straight answer.'
];
const DEEDS = [
  'Please unplug it and ring 0800 555 0151 until 22:00, we pay the full price back.',
  'Every shop takes it back without a receipt from noon on. What we do not know yet is why.',
  'A courier collects it within two days. The next word from us comes at 09:30.',
  'Cool the burn for 20 minutes and see a doctor, please; send us your number in a message.'
];

function textOf(nth: number): string {
  const opening = OPENINGS[nth % OPENINGS.length] ?? '';
  const deed = DEEDS[(nth >> 2) % DEEDS.length] ?? '';
  return `${opening} ${deed} Ask for case ${String(nth)}.`;
}

/** What stands in an answer once it has come as a whole. */
const WHOLE = /^HTTP\/1\.1 (\d+)[^]*?\r\n\r\n[^]*?(?:\r\n0\r\n\r\n|\})$/;

async function work({ repliers, lasts, warmUp }: Task): Promise<Done> {
  const done: Done = { accepted: 0, counted: 0, took: 0, waits: [], refused: null };
  const begun = performance.now();
  const from = begun + warmUp;
  const until = from + lasts;
  let last = from;

  const reply = (replier: Replier, offset: number) =>
    new Promise<void>((resolve, reject) => {
      let nth = offset;
      let asked = 0;
      let answer = '';
      const { port } = replier;
      const socket = connect({ port, host: '127.0.0.1', noDelay: true });
      const next = () => {
        if (performance.now() >= until || done.refused !== null) {
          socket.end();
          resolve();
          return;
        }
        nth += repliers.length;
        const to = replier.posts[nth % replier.posts.length];
        const command = { type: 'Reply', to, text: textOf(nth) };
        const body = JSON.stringify({ id: randomUUID(), command });
        asked = performance.now();
        socket.write(
          `POST ${replier.path} HTTP/1.1\r\nhost: 127.0.0.1:${String(port)}\r\n${replier.headers}content-type: application/json\r\ncontent-length: ${String(body.length)}\r\n\r\n${body}`
        );
      };
      socket.setEncoding('latin1');
      socket.setTimeout(20_000, () =>
        socket.destroy(new Error('a reply was not answered in time'))
      );
      socket.once('error', reject);
      socket.once('connect', next);
      socket.on('data', (chunk: string) => {
        answer += chunk;
        const status = WHOLE.exec(answer)?.[1];
        if (status === undefined) return;
        const now = performance.now();
        if (status === '200') {
          done.accepted += 1;
          if (now >= from && now <= until) {
            done.counted += 1;
            done.waits.push(now - asked);
            last = now;
          }
        } else done.refused ??= answer;
        answer = '';
        next();
      });
    });
  await Promise.all(repliers.map(reply));
  return { ...done, took: last - from };
}

process.on('message', (task: Task) => void work(task).then((done) => process.send?.(done)));
