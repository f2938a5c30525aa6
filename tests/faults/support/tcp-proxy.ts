import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What becomes of what comes in: passed on, held back (a line that is dead and says nothing), or refused. */
type Way = 'passing' | 'silent' | 'refusing';

/** A wire between two ends, which can be slow, fall silent, or be cut. */
export class TcpProxy {
  /** Ms by which each piece comes later. */
  delay = 0;
  /** Where it leads. */
  port: number;
  #way: Way = 'passing';
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(port: number) {
    this.port = port;
    this.#server = createServer((here) => this.#take(here));
  }

  static async start(port: number): Promise<TcpProxy> {
    const proxy = new TcpProxy(port);
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get ownPort(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${String(this.ownPort)}`;
  }

  /**
   * Lets nothing through, and closes nothing. Connections from before and from meanwhile stay dead for good,
   * as after a router has forgotten them.
   */
  fallSilent(): void {
    this.#way = 'silent';
    for (const socket of this.#sockets) {
      socket.removeAllListeners('data');
      socket.pause();
    }
  }

  /** Cuts every connection, and takes no new one. */
  refuse(): void {
    this.#way = 'refusing';
    this.#cut();
  }

  /** Takes new connections again. */
  pass(): void {
    this.#way = 'passing';
  }

  async stop(): Promise<void> {
    this.#cut();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #take(here: Socket): void {
    this.#keep(here);
    if (this.#way === 'refusing') here.destroy();
    if (this.#way !== 'passing') return;
    const there = connect(this.port, '127.0.0.1');
    this.#keep(there);
    this.#join(here, there);
    this.#join(there, here);
  }

  #join(from: Socket, to: Socket): void {
    from.on('data', (piece: Buffer) => {
      if (this.delay === 0) to.write(piece);
      else setTimeout(() => to.write(piece), this.delay);
    });
    from.on('close', () => {
      if (this.#way !== 'silent') to.destroy();
    });
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#sockets.delete(socket));
  }

  #cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
}
