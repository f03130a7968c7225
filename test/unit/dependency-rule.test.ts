/** Plants every forbidden import, each in a file of its own, under a copy of the linter's rules. */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '../..');

const folders = {
  domain: ['domain'],
  documents: ['documents', 'domain'],
  db: ['db', 'domain'],
  backend: ['backend', 'documents', 'domain'],
  workstation: ['workstation', 'db', 'documents', 'domain'],
  'browser-host': ['browser-host', 'workstation', 'db', 'documents', 'domain'],
  cli: ['cli', 'workstation', 'db', 'documents', 'domain'],
  electron: ['electron', 'workstation', 'db', 'documents', 'domain'],
  renderer: ['renderer', 'domain'],
};
const all = [...Object.keys(folders), 'scripts', 'test'];
const directions = Object.entries(folders).flatMap(([from, allowed]) =>
  all.map((to) => ({ from, to, allowed: allowed.includes(to) })),
);

const packages = [
  { from: 'domain', to: 'zod', allowed: true },
  { from: 'domain', to: 'temporal-polyfill', allowed: true },
  { from: 'domain', to: 'libphonenumber-js/max', allowed: true },
  { from: 'domain', to: 'kysely', allowed: false },
  { from: 'domain', to: 'node:fs', allowed: false },
  { from: 'domain', to: '@mui/material', allowed: false },
  { from: 'db', to: 'better-sqlite3', allowed: true },
  { from: 'db', to: 'electron', allowed: false },
  { from: 'documents', to: 'electron', allowed: false },
  { from: 'backend', to: 'electron', allowed: false },
  { from: 'workstation', to: 'electron', allowed: false },
  { from: 'browser-host', to: 'electron', allowed: false },
  { from: 'cli', to: 'electron', allowed: false },
  { from: 'electron', to: 'electron', allowed: true },
  { from: 'renderer', to: 'react', allowed: true },
  { from: 'renderer', to: 'electron', allowed: false },
  { from: 'renderer', to: 'node:fs', allowed: false },
  { from: 'renderer', to: 'node:fs/promises', allowed: false },
  { from: 'renderer', to: 'fs', allowed: false },
  { from: 'renderer', to: 'better-sqlite3', allowed: false },
];

const habits = [
  { what: 'Date.now in domain', file: 'domain/habit-now.ts', source: 'Date.now()', rule: 'no-restricted-globals' },
  { what: 'new Date in domain', file: 'domain/habit-date.ts', source: 'new Date()', rule: 'no-restricted-globals' },
  {
    what: 'Math.random in domain',
    file: 'domain/habit-dice.ts',
    source: 'Math.random()',
    rule: 'no-restricted-properties',
  },
  {
    what: 'an import cycle',
    file: 'db/habit-cycle.ts',
    source: 'loop()',
    rule: 'no-cycle',
    head: `import { habit as loop } from './habit-round.ts';`,
  },
  { what: 'any', file: 'db/habit-any.ts', source: '[] as any', rule: 'no-explicit-any' },
  { what: 'a non-null assertion', file: 'db/habit-bang.ts', source: '[1][0]!', rule: 'no-non-null-assertion' },
  {
    what: 'a promise nobody awaits',
    file: 'db/habit-promise.ts',
    source: '{ Promise.resolve(1); }',
    rule: 'no-floating-promises',
  },
];

describe('the linter', () => {
  let folder = '';
  let found = new Map<string, string[]>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'comptoir-lint-'));
    await copyFile(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    await writeFile(join(folder, 'tsconfig.json'), '{ "compilerOptions": { "strict": true, "noEmit": true } }');
    for (const { from, to } of directions) await plant(importFile(from, to), `import '../../${to}/some/file.ts';\n`);
    for (const { from, to } of packages) await plant(importFile(from, to), `import '${to}';\n`);
    for (const { file, source, head } of habits) {
      await plant(file, `${head ?? ''}\nexport const habit = () => ${source};\n`);
    }
    await plant('db/habit-round.ts', `export { habit } from './habit-cycle.ts';\n`);
    found = await lint(folder);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(directions.filter(({ allowed }) => !allowed))('refuses $to/ in $from/', ({ from, to }) => {
    expect(found.get(importFile(from, to))).toContain('no-restricted-imports');
  });

  test.each(directions.filter(({ allowed }) => allowed))('accepts $to/ in $from/', ({ from, to }) => {
    expect(found.get(importFile(from, to)) ?? []).not.toContain('no-restricted-imports');
  });

  test.each(packages.filter(({ allowed }) => !allowed))('refuses the package $to in $from/', ({ from, to }) => {
    expect(found.get(importFile(from, to))).toContain('no-restricted-imports');
  });

  test.each(packages.filter(({ allowed }) => allowed))('accepts the package $to in $from/', ({ from, to }) => {
    expect(found.get(importFile(from, to)) ?? []).not.toContain('no-restricted-imports');
  });

  test.each(habits)('refuses $what', ({ file, rule }) => {
    expect(found.get(file)).toContain(rule);
  });

  async function plant(file: string, source: string): Promise<void> {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), source);
  }
});

function importFile(from: string, to: string): string {
  return `${from}/sub/imports-${to.replaceAll(/\W/g, '-')}.ts`;
}

const Report = z.object({ diagnostics: z.array(z.object({ code: z.string().nullish(), filename: z.string() })) });

/** File → names of the rules that spoke about it. */
async function lint(folder: string): Promise<Map<string, string[]>> {
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
  const output = await new Promise<string>((done) => {
    // The exit status says "something was found", which is what is wanted.
    execFile(process.execPath, [oxlint, '-f', 'json'], { cwd: folder, maxBuffer: 2 ** 26 }, (_, stdout) =>
      done(stdout),
    );
  });
  const found = new Map<string, string[]>();
  for (const { code, filename } of Report.parse(JSON.parse(output)).diagnostics) {
    const rule = /\(([^)]+)\)/.exec(code ?? '')?.[1] ?? '';
    found.set(filename, [...(found.get(filename) ?? []), rule]);
  }
  return found;
}
