import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { asFault } from '../../../workstation/printers/faults.ts';
import { writeInto } from '../../../workstation/printers/folder.ts';
import { idOf } from '../../builders.ts';

const ID = idOf(1);
const failing = (code: string) => Object.assign(new Error(`${code}: it failed`), { code });

describe('what a machine says', () => {
  it.each([
    ['ENOSPC', 'diskFull'],
    ['EDQUOT', 'diskFull'],
    ['EACCES', 'notAllowed'],
    ['ENOENT', 'noFolder'],
    ['ECONNREFUSED', 'refused'],
    ['EHOSTUNREACH', 'unreachable'],
    ['ECONNRESET', 'silent'],
    ['EWHATEVER', 'other'],
  ])('%s is told as %s', (code, told) => {
    expect(asFault(failing(code)).fault).toMatchObject({ code: told });
  });
});

describe('a folder', () => {
  function aFolder(): string {
    const dir = mkdtempSync(join(tmpdir(), 'comptoir-folder-'));
    onTestFinished(() => {
      chmodSync(dir, 0o700);
      rmSync(dir, { recursive: true, force: true });
    });
    return dir;
  }

  it('gets whole files under their own names and nothing else', async () => {
    const dir = aFolder();
    await writeInto(dir, 'bon.pdf', new TextEncoder().encode('%PDF'), ID);
    expect(readdirSync(dir)).toEqual(['bon.pdf']);
    expect(readFileSync(join(dir, 'bon.pdf'), 'utf8')).toBe('%PDF');
  });

  it('that is a file, or no whole path, is no folder', async () => {
    const file = join(aFolder(), 'a');
    writeFileSync(file, '');
    await expect(writeInto(file, 'bon.pdf', new Uint8Array(), ID)).rejects.toMatchObject({
      fault: { code: 'noFolder' },
    });
    await expect(writeInto('ailleurs', 'bon.pdf', new Uint8Array(), ID)).rejects.toMatchObject({
      fault: { code: 'noFolder' },
    });
  });
});
