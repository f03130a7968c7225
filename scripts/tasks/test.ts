/** `npm test`: everything. `npm test -- e2e` runs one stage, `--fail-fast` stops at the first that fails. */
import { runStages } from '../report.ts';
import { fastStages, slowStages } from '../stages.ts';

await runStages([...fastStages, ...slowStages], process.argv.slice(2));
