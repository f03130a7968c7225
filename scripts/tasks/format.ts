/** `npm run format`: rewrites every file in the house style. */
import { runNode, toolScript } from '../tool.ts';

const { status } = await runNode([toolScript('@biomejs/biome', 'biome'), 'format', '--write', '.'], {
  show: true,
  limitMs: 60_000,
});
process.exitCode = status;
