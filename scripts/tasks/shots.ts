/**
 * `npm run shots -- [DIR] [--only WORD] [--parts sale,links]`: a picture of every screen in both languages, colours and
 * sizes, of every page of every document, and an index.html that shows them all. DIR is `shots/` unless given; with
 * parts of the session (scripts/shots/session.ts) it takes less time.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildRenderer } from '../build.ts';
import { writeGallery } from '../shots/gallery.ts';
import { pageIsStale } from '../start/fresh-build.ts';
import { root, runNode } from '../tool.ts';

const limitMs = 20 * 60_000;

const options = { only: { type: 'string' }, parts: { type: 'string' } } as const;
const { values, positionals } = parseArgs({ allowPositionals: true, options });
const [asked] = positionals;
const folder = asked === undefined ? join(root, 'shots') : resolve(process.env.INIT_CWD ?? '.', asked);
const only = values.only ?? '';
const parts = values.parts ?? '';
if (only === '' && parts === '' && asked === undefined) await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
if (pageIsStale()) await buildRenderer();
const session = join(root, 'scripts/shots/session.ts');
const started = Date.now();
const done = await Promise.all(
  ['fr', 'en'].map((locale) => runNode([session, locale, folder, only, parts], { show: true, limitMs })),
);
const count = await writeGallery(folder);
const seconds = Math.round((Date.now() - started) / 1000);
process.stdout.write(`${count} pictures in ${seconds} s: ${join(folder, 'index.html')}\n`);
process.exitCode = done.every(({ status }) => status === 0) ? 0 : 1;
