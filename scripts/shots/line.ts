/** The network between one workstation and the backend, as something that can be cut. */
import { type Socket, connect, createServer } from 'node:net';

export interface Line {
  /** The backend's address as seen through this line. */
  url: string;
  /** From now on nothing passes, and what was open breaks. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

export async function openLine(backendUrl: string): Promise<Line> {
  const far = Number(new URL(backendUrl).port);
  const open = new Set<Socket>();
  let whole = true;
  const server = createServer((near) => {
    if (!whole) return near.destroy();
    const there = connect(far, '127.0.0.1');
    for (const [socket, other] of [
      [near, there],
      [there, near],
    ] as const) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
    }
    return near.pipe(there).pipe(near);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const breakAll = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    cut() {
      whole = false;
      breakAll();
    },
    mend() {
      whole = true;
    },
    close() {
      breakAll();
      return new Promise((done) => server.close(() => done()));
    },
  };
}
