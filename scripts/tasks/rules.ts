/**
 * `npm run rules`: every rule of docs/rules.json, the number of tests whose names carry its id, and what became of them in
 * the last run; stages that have not run are run first. `-- LIV-4 ORD-8` lists the tests of these. Exit status 1 when a
 * rule that is needed has no test or a failing one.
 */
import { stagesOf } from '../report.ts';
import { proofs, readRules, table, unproved } from '../rules/proofs.ts';
import { readResults, stagesNotRun } from '../rules/results.ts';
import { fastStages, slowStages } from '../stages.ts';

const missing = stagesNotRun();
const wanted = new Set(missing.some((name) => name !== 'unit') ? [...missing, 'build'] : missing);
for (const stage of stagesOf([...fastStages, ...slowStages]).filter(({ name }) => wanted.has(name))) {
  process.stdout.write(`\n== ${stage.name}: ${stage.what}\n`);
  await stage.run(true);
}

const all = proofs(readRules(), readResults());
const asked = process.argv.slice(2);
if (asked.length === 0) console.log(table(all));
for (const { id, title, tests } of all.filter((proof) => asked.includes(proof.id))) {
  console.log(`${id} ${title}`);
  for (const { name, passed } of tests) console.log(`  ${passed ? 'passed' : 'FAILED'} ${name.trim()}`);
}
process.exitCode = unproved(all).length > 0 ? 1 : 0;
