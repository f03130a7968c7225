/** `npm run pack`: builds, then packs the application into dist/. */
import { buildElectron, buildRenderer } from '../build.ts';
import { pack } from '../pack.ts';

await buildRenderer();
await buildElectron();
const { asar, withElectron } = await pack(true);
process.stdout.write(`Packed: ${asar}\n`);
if (!withElectron)
  process.stdout.write(
    'Electron’s own program is not on this machine: the folder is complete but for it, and does not start.\n',
  );
