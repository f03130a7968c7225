/** `npm run format`: rewrites every file in the house style. */
import { runNode, toolScript } from '../tool.ts';

const { status } = await runNode([toolScript('@biomejs/biome', 'biome'), 'format', '--write', '.'], true);
process.exitCode = status;
