/** The network between one workstation and the backend, which can be cut and come back. */
import { type AddressInfo, type Socket, connect, createServer } from 'node:net';
import { once } from 'node:events';

export interface Line {
  /** Where the workstation finds the backend. */
  url: string;
  cut(): void;
  restore(): void;
  close(): void;
}

export async function openLine(backendUrl: string): Promise<Line> {
  const { port: backendPort } = new URL(backendUrl);
  const open = new Set<Socket>();
  let up = true;
  const server = createServer((near) => {
    if (!up) return void near.destroy();
    const far = connect(Number(backendPort), '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      // the end of one side is the end of both, as when a cable is pulled
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const hangUp = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${port}`,
    cut: () => {
      up = false;
      hangUp();
    },
    restore: () => {
      up = true;
    },
    close: () => {
      hangUp();
      server.close();
    },
  };
}
