/** `npm run check`: the part of `npm test` that takes seconds. */
import { runStages } from '../report.ts';
import { fastStages } from '../stages.ts';

await runStages(fastStages, process.argv.slice(2));
