import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { nonceOf, takeApart, type Fenced } from '../../support/fences.ts';

/** A question as it arrived. */
export interface Question extends Fenced {
  path: string;
  headers: IncomingHttpHeaders;
  body: Record<string, unknown>;
  system: string;
  user: string;
  nonce: string;
}

export type Behaviour = (question: Question, response: ServerResponse) => void;

/** A server of this machine that speaks the chat completions protocol, and behaves as it is told. */
export class ModelServer {
  /** What it was asked so far. */
  readonly questions: Question[] = [];
  behave: Behaviour = says(GOOD_ANSWER);
  /** Questions that are open now, and the most that were open at a time. */
  open = 0;
  mostOpen = 0;
  url = '';
  #close = async () => {};

  static async start(): Promise<ModelServer> {
    const model = new ModelServer();
    const server = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk: Buffer) => (text += chunk.toString()));
      request.on('end', () => {
        const body = JSON.parse(text || '{}') as Record<string, unknown>;
        const [system = '', user = ''] = (
          (body['messages'] ?? []) as { role: string; content: string }[]
        ).map(({ content }) => content);
        const nonce = nonceOf(system);
        const { url = '', headers } = request;
        const question = { path: url, headers, body, system, user, nonce };
        model.questions.push({ ...question, ...takeApart(user, nonce) });
        model.open += 1;
        model.mostOpen = Math.max(model.mostOpen, model.open);
        response.on('close', () => (model.open -= 1));
        response.on('error', () => {});
        model.behave(model.questions.at(-1) as Question, response);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    model.url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/v1`;
    model.#close = async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    };
    return model;
  }

  close(): Promise<void> {
    return this.#close();
  }
}

/** Answers with a completion whose message is this text. */
export function says(content: string): Behaviour {
  return (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(completion(content));
  };
}

export function completion(content: string): string {
  return JSON.stringify({
    id: 'c1',
    object: 'chat.completion',
    created: 0,
    model: 'tiny',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }]
  });
}

/** Answers with a status. */
export function refuses(status: number, headers: Record<string, string> = {}): Behaviour {
  return ({ user }, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    // Some servers repeat in their errors what they were sent.
    response.end(JSON.stringify({ error: { message: `cannot read: ${user}` } }));
  };
}

/** Each question gets the next behaviour; the last one stays. */
export function inTurn(...behaviours: [Behaviour, ...Behaviour[]]): Behaviour {
  let turn = 0;
  return (question, response) => {
    const behaviour = behaviours[Math.min(turn, behaviours.length - 1)] ?? behaviours[0];
    turn += 1;
    behaviour(question, response);
  };
}

/** Rates a reply that begins with "Ada, brown water" and says "sorry". */
export const GOOD_ANSWER = JSON.stringify({
  reason: 'It names the brown water and says sorry.',
  acknowledgment: { quote: 'BROWN water', level: 3 },
  apology: { quote: 'we are sorry', level: 2 },
  transparency: { quote: 'words that are not there', level: 4 },
  personalization: { quote: 'Ada', level: 1 },
  flags: [
    { quote: 'we are sorry', flag: 'marketing' },
    { quote: 'not there either', flag: 'denial' }
  ]
});
