/** Lists source files that grow long (over 300 lines) and fails on those too long to be one idea (over 400). */
import { readFileSync } from 'node:fs';
import { trackedFiles } from '../tracked-files.ts';

const lengths = trackedFiles()
  .filter((file) => /\.(ts|tsx|mts|cjs|css)$/.test(file))
  .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
  .filter(({ lines }) => lines > 300)
  .toSorted((a, b) => b.lines - a.lines);

for (const { file, lines } of lengths)
  process.stdout.write(`${file}: ${lines} lines${lines > 400 ? ', too long' : ''}\n`);
if (lengths.some(({ lines }) => lines > 400)) process.exitCode = 1;
