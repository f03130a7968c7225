/**
 * Fails when the lockfile leaves out optional packages made for other platforms: `npm ci` then stops with "Missing …
 * from lock file". npm leaves them out where its registry does not carry them. `--write` adds them: an exact version
 * each, and the platform that their name tells, so that no other platform fetches them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const Package = z.object({
  dev: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
const Lockfile = z.object({ packages: z.record(z.string(), Package) });
type Packages = z.infer<typeof Lockfile>['packages'];

const file = 'package-lock.json';
const lockfile: { packages: object } = JSON.parse(readFileSync(file, 'utf8'));
const missing = missingFrom(Lockfile.parse(lockfile).packages);

if (missing.length > 0 && process.argv.includes('--write')) {
  const all = Object.entries({ ...lockfile.packages, ...Object.fromEntries(missing) });
  const packages = Object.fromEntries(all.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify({ ...lockfile, packages }, null, 2)}\n`);
} else if (missing.length > 0) {
  process.stdout.write(`${file} leaves out ${missing.map(([path]) => path).join(', ')}.\n`);
  process.stdout.write('Add them with: node scripts/checks/lockfile.ts --write\n');
  process.exitCode = 1;
}

function missingFrom(packages: Packages): [string, object][] {
  return Object.entries(packages).flatMap(([parent, { dev, optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isLocked(packages, parent, name))
      .map(([name, version]): [string, object] => {
        if (!/^\d/.test(version)) throw new Error(`${name} of ${parent} has no exact version: ${version}`);
        return [`node_modules/${name}`, { version, ...(dev && { dev }), optional: true, ...platformOf(name) }];
      }),
  );
}

/** Where Node would find it: beside the packages of its parent, or of any folder above. */
function isLocked(packages: Packages, parent: string, name: string): boolean {
  const path = `${parent === '' ? '' : `${parent}/`}node_modules/${name}`;
  if (path in packages) return true;
  return parent !== '' && isLocked(packages, parent.slice(0, Math.max(0, parent.lastIndexOf('/node_modules/'))), name);
}

/** `@scope/tool-linux-arm64-musl` → Linux, ARM 64, musl. */
function platformOf(name: string): { os: string[]; cpu: string[]; libc?: string[] } {
  const found = /(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|x64|ia32|ppc64|riscv64|s390x)(?:-(\w+))?$/;
  const [, os, cpu, tail = ''] = found.exec(name) ?? [];
  if (os === undefined || cpu === undefined) throw new Error(`no platform in the name ${name}`);
  if (os !== 'linux' || tail === '') return { os: [os], cpu: [cpu] };
  return { os: [os], cpu: [cpu], libc: [tail.startsWith('musl') ? 'musl' : 'glibc'] };
}
