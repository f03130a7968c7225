import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('comptoir --help says how it is used, and opens nothing', () => {
  const main = join(import.meta.dirname, '../../../cli/main.ts');
  const { stdout, status } = spawnSync(process.execPath, [main, '--help'], { encoding: 'utf8' });
  expect(status).toBe(0);
  for (const word of ['comptoir api', 'comptoir execute NAME JSON', '--db FILE', '--as STAFF'])
    expect(stdout).toContain(word);
});
