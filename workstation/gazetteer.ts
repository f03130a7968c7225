/** The official list of towns that comes with the program; read once, at the first question. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Gazetteer, readGazetteer } from '../domain/place/towns.ts';

let known: Gazetteer | null = null;

export function gazetteer(): Gazetteer {
  known ??= readGazetteer(readFileSync(resource('communes.txt'), 'utf8'));
  return known;
}

/** A file of `resources/`: the folder lies above this module, run from source, from a bundle or packed. */
export function resource(name: string): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = join(folder, 'resources', name);
    if (existsSync(candidate)) return candidate;
    const above = dirname(folder);
    if (above === folder) throw new Error(`resources/${name} not found`);
    folder = above;
  }
}
