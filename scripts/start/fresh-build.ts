/** Whether what was built is older than what it was built from. */
import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tool.ts';

const shared = ['domain/**/*.ts', 'package-lock.json', 'scripts/build.ts'];
const page = ['renderer/**/*', 'vite.config.ts', ...shared];
const programs = ['electron/*.ts', 'workstation/**/*.ts', 'db/**/*.ts', 'documents/**/*.ts', ...shared];

export const pageIsStale = () => isStale('out/renderer/index.html', page);

export const programsAreStale = () => isStale('out/electron/preload.cjs', programs);

function isStale(result: string, sources: string[]): boolean {
  const built = join(root, result);
  if (!existsSync(built)) return true;
  const builtAt = statSync(built).mtimeMs;
  return globSync(sources, { cwd: root }).some((file) => statSync(join(root, file)).mtimeMs > builtAt);
}
