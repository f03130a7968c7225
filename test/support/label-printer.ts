/** A label printer on a raw port of this machine, that does what each connection of a test asks of it. */
import { type AddressInfo, type Server, type Socket, createServer } from 'node:net';

/** `hangsUp`: reads some of it, then breaks the line. `stalls`: takes it and never ends. */
type Manner = 'takes' | 'hangsUp' | 'stalls';

export interface LabelPrinter {
  port: number;
  /** What came whole, connection by connection. */
  heard: string[];
  connections(): number;
  manner(next: Manner): void;
  /** Nobody listens any more. */
  off(): Promise<void>;
  /** On the same port again. */
  on(): Promise<void>;
}

export async function labelPrinter(): Promise<LabelPrinter> {
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  let manner: Manner = 'takes';
  let connections = 0;
  let server: Server | null = null;
  const answer = (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    const now = manner;
    const chunks: Buffer[] = [];
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (bytes) => {
      chunks.push(bytes);
      if (now === 'hangsUp') socket.resetAndDestroy();
    });
    socket.on('end', () => {
      if (now !== 'takes') return;
      heard.push(Buffer.concat(chunks).toString('utf8'));
      socket.end();
    });
  };
  const listen = (port: number) =>
    new Promise<number>((resolve, reject) => {
      const opened = createServer({ allowHalfOpen: true }, answer);
      server = opened;
      opened.once('error', reject);
      opened.listen(port, '127.0.0.1', () => resolve((opened.address() as AddressInfo).port));
    });
  const port = await listen(0);
  return {
    port,
    heard,
    connections: () => connections,
    manner: (next) => {
      manner = next;
    },
    off: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        if (server) server.close(() => resolve());
        else resolve();
        server = null;
      }),
    on: async () => {
      await listen(port);
    },
  };
}
