/** Fails on what belongs to one machine only: names of package registries, absolute paths of home and work folders. */
import { readFileSync } from 'node:fs';
import { trackedFiles } from '../tracked-files.ts';

const traces = [
  { what: 'a package registry', pattern: /\b(registry\.(npmjs|yarnpkg)|npmmirror\.|npm\.pkg\.github|artifactory\.)/i },
  { what: 'a path of one machine', pattern: /(?<![\w.\-/)}])(\/(work|home|root|Users)\/\w|[A-Z]:\\Users\\)/ },
];
const binary = /\.(png|jpe?g|ico|icns|pdf|ttf|woff2?|gz|br|zip)$/i;

for (const file of trackedFiles().filter((name) => !binary.test(name)))
  for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries())
    for (const { what, pattern } of traces)
      if (pattern.test(line) && file !== 'scripts/checks/machine-traces.ts') {
        process.stdout.write(`${file}:${index + 1}: ${what}: ${line.trim().slice(0, 100)}\n`);
        process.exitCode = 1;
      }
