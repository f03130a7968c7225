/** Builds what ships: the page into out/renderer, the Electron programs into out/electron. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Rolldown, build } from 'vite';
import { root } from './tool.ts';

const outElectron = join(root, 'out/electron');

export async function buildRenderer(): Promise<void> {
  // Vite keeps a NODE_ENV that is already set, and React's development build would ship.
  process.env.NODE_ENV = 'production';
  await build({ root: join(root, 'renderer'), configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
}

/** The entry `main`, the store process and its thread as ES modules; a sandboxed preload must be CommonJS in one file. */
export async function buildElectron(): Promise<void> {
  await rm(outElectron, { recursive: true, force: true });
  await bundle(['electron/main', 'electron/store-process', 'db/page-thread'], {
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[hash].mjs',
  });
  await bundle(['electron/preload'], { format: 'cjs', entryFileNames: '[name].cjs' });
}

/**
 * Everything is bundled but Electron itself and better-sqlite3, whose binary is found beside its own files: the packaged
 * application carries no other package.
 */
async function bundle(entries: string[], output: NonNullable<Rolldown.OutputOptions>): Promise<void> {
  const external = ['electron', 'better-sqlite3'];
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external },
    build: {
      ssr: true,
      outDir: outElectron,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: { input: entries.map((entry) => join(root, `${entry}.ts`)), external, output },
    },
  });
}
