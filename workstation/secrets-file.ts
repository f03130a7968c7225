import { chmod, open, readFile, rename } from 'node:fs/promises';
import type { Secrets } from './secrets.ts';

/** Secrets in a file that only its owner may read (mode 0600); replaced whole, so a crash leaves the old or the new. */
export function fileSecrets(path: string): Secrets {
  return {
    async load() {
      try {
        await chmod(path, 0o600);
        return await readFile(path, 'utf8');
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    async save(text) {
      const next = `${path}.next`;
      const file = await open(next, 'w', 0o600);
      try {
        await file.chmod(0o600);
        await file.writeFile(text);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(next, path);
    },
  };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
