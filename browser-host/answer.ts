/** What each HTTP request gets: the link's cookie, the page, a PDF to print, or a refusal. */
import type { IncomingMessage } from 'node:http';
import { type Page, fileHeaders, pageHeaders, plainHeaders } from '../workstation/page.ts';
import type { Door } from './door.ts';
import type { PrintShelf } from './print-shelf.ts';

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array | string;
}

export interface House {
  door: Door;
  page: Page;
  shelf: PrintShelf;
  port: number;
}

export async function answerTo(house: House, request: IncomingMessage): Promise<Answer> {
  const { door } = house;
  if (!door.isHost(request.headers)) return plain(421);
  const [path = '/', search = ''] = (request.url ?? '/').split('?', 2);
  const reads = request.method === 'GET' || request.method === 'HEAD';
  const token = reads && path === '/' ? new URLSearchParams(search).get('token') : null;
  if (token !== null) return enter(door, request, token);
  if (!door.hasCookie(request.headers)) return plain(403, 'Open Comptoir by the link it printed at its start.\n');
  if (reads) return read(house, path);
  return request.method === 'POST' && path === '/print' ? takePdf(house, request) : plain(405);
}

function enter(door: Door, request: IncomingMessage, token: string): Answer {
  const cookie = door.enter(token);
  // A link opened again in the browser that used it is a reload, not an intruder.
  if (cookie === null && !door.hasCookie(request.headers))
    return plain(403, 'This link was used. Start Comptoir again for a new one.\n');
  const set: Record<string, string> = cookie === null ? {} : { 'set-cookie': cookie };
  return { status: 303, headers: { ...plainHeaders, ...noStore, location: '/', ...set }, body: '' };
}

function read({ page, shelf, port }: House, path: string): Answer {
  const pdf = shelf.get(path);
  if (pdf) return { status: 200, headers: { ...pdfHeaders, ...noStore }, body: pdf };
  const file = page.get(path === '/' ? '/index.html' : path);
  if (!file) return plain(404);
  const isPage = file.type.startsWith('text/html');
  const fence = isPage ? pageHeaders({ connect: `'self' ws://127.0.0.1:${port}`, frame: "'self'" }) : fileHeaders;
  const cache = file.hashed ? { 'cache-control': 'private, max-age=31536000, immutable' } : noStore;
  return { status: 200, headers: { ...fence, ...cache, 'content-type': file.type }, body: file.body };
}

async function takePdf({ door, shelf }: House, request: IncomingMessage): Promise<Answer> {
  if (!door.isOrigin(request.headers)) return plain(403);
  const put = await shelf.put(request);
  if (typeof put === 'number') return plain(put);
  const headers = { ...plainHeaders, ...noStore, 'content-type': 'application/json' };
  return { status: 201, headers, body: JSON.stringify({ path: put }) };
}

const noStore = { 'cache-control': 'no-store' };
const pdfHeaders = {
  ...plainHeaders,
  'content-type': 'application/pdf',
  'content-security-policy': "frame-ancestors 'self'",
};

function plain(status: number, words = ''): Answer {
  return { status, headers: { ...plainHeaders, ...noStore, 'content-type': 'text/plain; charset=utf-8' }, body: words };
}
