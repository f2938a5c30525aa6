import { connect } from 'node:net';

/** What came: in which room, which of its events, and at which wall time in ms, with fractions. */
export type Arrival = [room: string, seq: number, at: number];

/**
 * A process of its own that holds many streams open and notes when each message came. It reads sockets
 * itself: a client that parsed everything would be slower than the servers that it measures.
 */
export type Told =
  | { is: 'open'; port: number; requests: { room: string; text: string }[] }
  /** Forgets what came so far. */
  | { is: 'forget' }
  | { is: 'report' };
export interface Heard {
  /** Streams that are open. */
  streams: number;
  arrivals: Arrival[];
}

/** Streams that are opened at a time. */
const AT_ONCE = 50;
/** What drills say by themselves is not measured. */
const MESSAGE = '"type":"TeamMessageSent"';
const SEQ = /"seq":(\d+)/;
const now = () => performance.timeOrigin + performance.now();

let streams = 0;
let arrivals: Arrival[] = [];

function listenTo(port: number, { room, text }: { room: string; text: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    let rest = '';
    const buffer = Buffer.allocUnsafe(16 * 1024);
    const socket = connect({
      port,
      host: '127.0.0.1',
      onread: {
        buffer,
        callback(length) {
          const at = now();
          const blocks = (rest + buffer.toString('latin1', 0, length)).split('\n\n');
          rest = blocks.pop() ?? '';
          for (const block of blocks) {
            if (!block.includes(MESSAGE)) continue;
            arrivals.push([room, Number(SEQ.exec(block)?.[1]), at]);
          }
          resolve();
          return true;
        }
      }
    });
    socket.once('error', reject);
    socket.once('connect', () => {
      streams += 1;
      socket.write(text);
    });
    socket.once('close', () => (streams -= 1));
  });
}

async function hear(told: Told): Promise<void> {
  if (told.is === 'open') {
    const waiting = [...told.requests];
    const open = async () => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
        await listenTo(told.port, next);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, open));
  } else if (told.is === 'forget') arrivals = [];
  const heard: Heard = { streams, arrivals: told.is === 'report' ? arrivals : [] };
  process.send?.(heard);
}

process.on('message', (told: Told) => void hear(told));
