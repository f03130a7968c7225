/** A line to the database that a test cuts, silences and mends; the address stays. */
import { type Socket, connect, createServer } from 'node:net';

export interface WeakLine {
  /** The database's URL through this line. */
  url: string;
  /** What comes now is refused, what was open is cut. */
  cut(): void;
  /** Nothing passes any more, and nobody is told. */
  silence(): void;
  mend(): void;
  close(): Promise<void>;
}

export async function weakLine(databaseUrl: string): Promise<WeakLine> {
  const to = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let state: 'whole' | 'cut' | 'silent' = 'whole';
  const server = createServer((from) => {
    if (state === 'cut') return void from.resetAndDestroy();
    const onward = connect(Number(to.port), to.hostname);
    for (const [one, other] of [
      [from, onward],
      [onward, from],
    ] as const) {
      sockets.add(one);
      one.on('data', (bytes) => state === 'silent' || other.write(bytes));
      one.on('error', () => undefined);
      one.on('close', () => {
        sockets.delete(one);
        if (state !== 'silent') other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = new URL(databaseUrl);
  url.port = String(typeof address === 'object' && address ? address.port : 0);
  const drop = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: url.href,
    cut() {
      state = 'cut';
      drop();
    },
    silence() {
      state = 'silent';
    },
    mend() {
      state = 'whole';
    },
    async close() {
      drop();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
