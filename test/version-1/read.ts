/**
 * What version 1 of the program left behind, written by that program itself: the documents of its backend, and the file
 * of a workstation that held them all and five commands more in its queue.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface OldDoc {
  table: string;
  doc: { id: string };
}

export function oldDocs(): OldDoc[] {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'docs.json'), 'utf8')) as OldDoc[];
}

export function unpackOldStore(path: string): void {
  writeFileSync(path, gunzipSync(readFileSync(join(import.meta.dirname, 'store.db.gz'))));
}
