/** The same page and typed API as the desktop shell, from a plain Node process on 127.0.0.1. */
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Random } from '../domain/ids.ts';
import { type Page, fileHeaders, pageHeaders, plainHeaders } from '../workstation/page.ts';
import type { Workstation } from '../workstation/workstation.ts';
import { type Door, openDoor } from './door.ts';
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

  server.on('request', (request, response) => answer(request, response, door, page, port));
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

function answer(request: IncomingMessage, response: ServerResponse, door: Door, page: Page, port: number): void {
  const end = (status: number, headers: Record<string, string> = {}, body: Uint8Array | string = '') => {
    response.writeHead(status, { ...plainHeaders, ...headers });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  if (!door.isHost(request.headers)) return end(421);
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(405, { allow: 'GET, HEAD' });
  const [path = '/', search = ''] = (request.url ?? '/').split('?', 2);
  const token = path === '/' ? new URLSearchParams(search).get('token') : null;
  const inside = door.hasCookie(request.headers);
  if (token !== null) {
    const cookie = door.enter(token);
    // A link opened again in the browser that used it is a reload, not an intruder.
    if (cookie === null && !inside) return end(403, text, 'This link was used. Start Comptoir again for a new one.\n');
    return end(303, {
      location: '/',
      'cache-control': 'no-store',
      ...(cookie === null ? {} : { 'set-cookie': cookie }),
    });
  }
  if (!inside) return end(403, text, 'Open Comptoir by the link it printed at its start.\n');
  const file = page.get(path === '/' ? '/index.html' : path);
  if (!file) return end(404);
  const headers = file.type.startsWith('text/html') ? pageHeaders(sources(port)) : fileHeaders;
  const cache = file.hashed ? 'private, max-age=31536000, immutable' : 'no-store';
  end(200, { ...headers, 'content-type': file.type, 'cache-control': cache }, file.body);
}

function whyNotUpgrade(request: IncomingMessage, door: Door): string | null {
  if (!door.isHost(request.headers)) return '421 Misdirected Request';
  if (request.url !== '/api') return '404 Not Found';
  if (!door.isOrigin(request.headers) || !door.hasCookie(request.headers)) return '403 Forbidden';
  return null;
}

/** PDFs are printed from a frame. */
const sources = (port: number) => ({ connect: `'self' ws://127.0.0.1:${port}`, frame: 'blob:' });

const text = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };

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
