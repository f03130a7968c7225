/** `node test/sync/run.ts FIRST LAST [STEPS]`: tells the stories of these seeds; exit status 1 at the first that breaks a law. */
import { tellStory } from './story.ts';

const [first = 1, last = first, steps = 120] = process.argv.slice(2).map(Number);
const sums: Record<string, number> = {};
for (let seed = first; seed <= last; seed += 1) {
  try {
    const { wire, ...ending } = await tellStory(seed, steps);
    console.log(JSON.stringify({ green: seed }));
    for (const [name, count] of Object.entries({ ...ending, ...wire })) sums[name] = (sums[name] ?? 0) + count;
  } catch (error) {
    console.log(
      JSON.stringify({ red: seed, why: error instanceof Error ? error.message.slice(0, 400) : String(error) }),
    );
    process.exit(1);
  }
}
console.log(JSON.stringify({ seeds: last - first + 1, ...sums }));
