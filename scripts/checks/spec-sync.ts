/** docs/SPEC-sync.md and the tests name each other: no rule without a test, no test of a rule that is not written. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const ruleRow = /^\| (S\d+) \|/gmu;
/** Names of test cases are the only texts in tests that hold ids as `[S7]` or `(S21, S23)`. */
const text = /(['"`])((?:\\.|(?!\1).)*)\1/gu;

const spec = readFileSync(join(root, 'docs/SPEC-sync.md'), 'utf8');
const rules = new Set([...spec.matchAll(ruleRow)].map(([, id]) => id ?? ''));
const tested = new Map<string, string>();
for (const file of globSync('test/**/*.test.ts', { cwd: root }))
  for (const [, , name = ''] of readFileSync(join(root, file), 'utf8').matchAll(text))
    for (const [, inside = ''] of name.matchAll(/[[(]([^\])]*)[\])]/gu))
      for (const [id] of inside.matchAll(/\bS\d+\b/gu)) tested.set(id, file);

const untested = [...rules].filter((id) => !tested.has(id));
const unwritten = [...tested].filter(([id]) => !rules.has(id));
for (const id of untested) console.log(`docs/SPEC-sync.md: ${id} has no test`);
for (const [id, file] of unwritten) console.log(`${file}: names ${id}, which docs/SPEC-sync.md does not have`);
if (rules.size === 0) console.log('docs/SPEC-sync.md: no rule found');
process.exitCode = untested.length + unwritten.length > 0 || rules.size === 0 ? 1 : 0;
