/** What is left of a person in the files of a store, byte for byte: the file, its log, its copies. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** `file: word` for each word that any file of this store still holds, in UTF-8, whatever its table or index. */
export function traces(db: string, words: readonly string[]): string[] {
  const folder = dirname(db);
  return readdirSync(folder)
    .filter((name) => name.startsWith(basename(db)))
    .flatMap((name) => {
      const path = join(folder, name);
      const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
      return words.filter((word) => bytes.includes(word)).map((word) => `${name}: ${word}`);
    });
}
