/** The same page and typed API as the desktop shell, from a plain Node process on 127.0.0.1. */
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Random } from '../domain/ids.ts';
import type { Page } from '../workstation/page.ts';
import type { Workstation } from '../workstation/workstation.ts';
import { type House, answerTo } from './answer.ts';
import { type Door, openDoor } from './door.ts';
import { printShelf } from './print-shelf.ts';
import { MAX_FRAME_BYTES, talk } from './socket.ts';

export interface BrowserHost {
  /** Carries the one-time token. */
  url: string;
  port: number;
  close(): Promise<void>;
}

/** `port` 0 takes a free one. */
export async function serve(options: {
  workstation: Workstation;
  page: Page;
  port: number;
  random: Random;
}): Promise<BrowserHost> {
  const { workstation, page, random } = options;
  const server = createServer();
  await listen(server, options.port);
  const { port } = server.address() as AddressInfo;
  const token = secretText(random);
  const door = openDoor({ port, token, secret: secretText(random) });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME_BYTES, perMessageDeflate: false });

  const house: House = { door, page, shelf: printShelf(random), port };
  server.on('request', (request, response) => {
    answer(house, request, response).catch(() => response.destroy());
  });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const no = whyNotUpgrade(request, door);
    if (no) return socket.end(`HTTP/1.1 ${no}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    sockets.handleUpgrade(request, socket, head, (opened) => talk(opened, workstation));
  });
  return {
    url: `http://127.0.0.1:${port}/?token=${token}`,
    port,
    close: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      server.closeAllConnections();
      return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
    },
  };
}

/** `answerTo` fails only when the one who asks goes away while speaking. */
async function answer(house: House, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { status, headers, body } = await answerTo(house, request);
  // What was not read of a refused body is not waited for.
  response.writeHead(status, request.complete ? headers : { ...headers, connection: 'close' });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function whyNotUpgrade(request: IncomingMessage, door: Door): string | null {
  if (!door.isHost(request.headers)) return '421 Misdirected Request';
  if (request.url !== '/api') return '404 Not Found';
  if (!door.isOrigin(request.headers) || !door.hasCookie(request.headers)) return '403 Forbidden';
  return null;
}

function secretText(random: Random): string {
  return Buffer.from(random(24)).toString('base64url');
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}
