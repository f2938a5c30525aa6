import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface Mail {
  from: string;
  to: string[];
  /** As it came over the wire, its soft line breaks undone. */
  text: string;
}

/** A real mail server of one test; it takes what it is told to take. */
export class MailServer {
  readonly mails: Mail[] = [];
  /** The code with which it refuses whom mails are for; null to take them. */
  refuses: number | null = null;
  readonly #server: SMTPServer;

  private constructor() {
    this.#server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      onAuth: ({ username, password }, _session, done) =>
        username === 'hotseat' && password === 'pass word'
          ? done(null, { user: username })
          : done(new Error('wrong')),
      onRcptTo: (_address, _session, done) =>
        this.refuses === null
          ? done()
          : done(Object.assign(new Error('not here'), { responseCode: this.refuses })),
      onData: (stream, { envelope }, done) => {
        void text(stream).then((body) => {
          this.mails.push({
            from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
            to: envelope.rcptTo.map(({ address }) => address),
            text: body.replaceAll('=\r\n', '').replaceAll('=3D', '=')
          });
          done();
        });
      }
    });
  }

  static async start(): Promise<MailServer> {
    const server = new MailServer();
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get url(): string {
    const { port } = this.#server.server.address() as AddressInfo;
    return `smtp://hotseat:pass%20word@127.0.0.1:${String(port)}`;
  }

  /** The first mail that comes to an address. */
  async to(address: string): Promise<Mail> {
    for (let tries = 0; tries < 200; tries += 1) {
      const mail = this.mails.find(({ to }) => to.includes(address));
      if (mail) return mail;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    const found = this.mails.flatMap(({ to }) => to).join(', ');
    throw new Error(`expected a mail to ${address}, found those to ${found || 'nobody'}`);
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(resolve));
  }
}
