/** `app://comptoir/…`: the built page, from a closed list of files, with the same headers as everywhere. */
import { protocol } from 'electron';
import { type Page, fileHeaders, pageHeaders, plainHeaders } from '../workstation/page.ts';
import { pagePath } from './security.ts';

/** PDFs that wait to be printed, by path; each is removed by who put it there. */
export type Shelf = Map<string, Uint8Array>;

/** Before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

export function servePage(page: Page, shelf: Shelf): void {
  protocol.handle('app', ({ url, method }) => answer(page, shelf, method, url));
}

function answer(page: Page, shelf: Shelf, method: string, url: string): Response {
  const path = pagePath(url);
  if (path === null || (method !== 'GET' && method !== 'HEAD')) return new Response(null, { status: 403 });
  const pdf = shelf.get(path);
  if (pdf)
    return new Response(new Uint8Array(pdf), { headers: { ...plainHeaders, 'content-type': 'application/pdf' } });
  const file = page.get(path === '/' ? '/index.html' : path);
  if (!file) return new Response(null, { status: 404 });
  const headers = file.type.startsWith('text/html') ? pageHeaders({ connect: "'none'", frame: "'none'" }) : fileHeaders;
  return new Response(new Uint8Array(file.body), { headers: { ...headers, 'content-type': file.type } });
}
