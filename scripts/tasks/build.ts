/** `npm run build` */
import { buildElectron, buildRenderer } from '../build.ts';

await buildRenderer();
await buildElectron();
