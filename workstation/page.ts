/** The built page as both shells serve it: a closed list of files, and the headers that fence it in. */
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

export interface PageFile {
  body: Uint8Array;
  type: string;
  /** Its name carries a hash of its content: it never changes. */
  hashed: boolean;
}

/** Files by URL path (`/index.html`, `/assets/…`). Read once: no request ever names a path of the disk. */
export type Page = ReadonlyMap<string, PageFile>;

export async function readPage(folder: string): Promise<Page> {
  const page = new Map<string, PageFile>();
  for (const file of await filesOf(folder)) {
    const type = types[extname(file)];
    if (type === undefined) continue;
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    page.set(path, { body: await readFile(file), type, hashed: /-[\w-]{8,}\.\w+$/.test(path) });
  }
  return page;
}

// Folder by folder: inside an asar archive `readdir` knows no `recursive`.
async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesOf(path);
      return entry.isFile() ? [path] : [];
    }),
  );
  return found.flat();
}

/**
 * The style elements that may exist: empty ones, which the style engine fills by script, and the one by which MUI
 * holds transitions still while the theme changes. No other text becomes a style.
 */
const styleTexts = [
  '',
  '*{-webkit-transition:none!important;-moz-transition:none!important;-o-transition:none!important;-ms-transition:none!important;transition:none!important}',
];
const styleHashes = styleTexts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);

/** Headers of the entry page: what it may call and what it may show in frames, as sources of the policy. */
export function pageHeaders({ connect, frame }: { connect: string; frame: string }): Record<string, string> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' ${styleHashes.join(' ')}`,
      "font-src 'self'",
      "img-src 'self' blob: data:",
      `connect-src ${connect}`,
      `frame-src ${frame}`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    ...plainHeaders,
  };
}

/** For every answer, whatever it carries. */
export const plainHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), microphone=(), geolocation=(), usb=(), serial=()',
} as const;

/** For scripts, styles, fonts and pictures: opened by themselves they may do nothing. */
export const fileHeaders = { ...plainHeaders, 'content-security-policy': "default-src 'none'" };

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};
