/**
 * `comptoir api | query NAME JSON | action NAME JSON | execute NAME JSON | pdf KIND ORDER FILE | sync`: the typed API
 * without a window. Results as JSON on stdout; errors as `{kind, code, detail}` on stderr, exit status 1 (refused),
 * 2 (bad use), 3 (fault).
 */
import { parseArgs } from 'node:util';
import type { QueryResult } from '../domain/api.ts';
import { badUse, exitStatus, failureOf, valueOf } from '../workstation/failure.ts';
import { fileSecrets } from '../workstation/secrets-file.ts';
import { system } from '../workstation/system.ts';
import { type Workstation, createWorkstation } from '../workstation/workstation.ts';
import { listing } from './listing.ts';
import { readPin } from './read-pin.ts';
import { run, usage } from './run.ts';

const options = {
  db: { type: 'string' },
  backend: { type: 'string' },
  enrol: { type: 'string' },
  name: { type: 'string', default: 'comptoir-cli' },
  as: { type: 'string' },
  /** Seen by other users of the machine in the list of processes: `-` reads it from stdin, COMPTOIR_PIN carries it. */
  pin: { type: 'string' },
  verbose: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', () => process.exit());

try {
  const { values, positionals } = parse();
  if (values.help) process.stdout.write(help());
  else process.stdout.write(`${JSON.stringify(await main(values, positionals), null, 2)}\n`);
} catch (error) {
  const failure = failureOf(error);
  process.stderr.write(`${JSON.stringify(failure)}\n`);
  process.exitCode = exitStatus[failure.kind];
}

async function main(values: Values, positionals: string[]): Promise<unknown> {
  const word = positionals[0];
  if (word === 'api') return listing();
  if (word === undefined || usage[word] === undefined) throw badUse('unknownWord', { usage: Object.values(usage) });
  if (values.db === undefined) throw badUse('missingOption', { option: '--db' });
  const workstation = await createWorkstation({
    ...system,
    dbPath: values.db,
    backendUrl: values.backend ?? null,
    deviceName: values.name,
    secrets: fileSecrets(`${values.db}.secrets`),
    log: (level, text) => {
      if (values.verbose) process.stderr.write(`${level}: ${text}\n`);
    },
  });
  try {
    await enter(workstation, values);
    return await run(workstation, positionals);
  } finally {
    await workstation.close();
  }
}

function help(): string {
  return [
    'Usage: comptoir [options] WORD …',
    '',
    ...Object.values(usage).map((line) => `  ${line}`),
    '',
    '  --db FILE        local store of this workstation; its secrets lie beside it',
    '  --backend URL    where the backend is (default: where the device enrolled)',
    '  --enrol CODE     enrols this device with a one-time code, if it is not',
    '  --name NAME      name of this device when it enrols',
    '  --as STAFF       signs in; the PIN comes from COMPTOIR_PIN, or --pin - from standard input',
    '  --verbose        log on standard error',
    '',
    'Results are JSON on standard output. Errors are {kind, code, detail} on standard error; exit status 1 refused,',
    '2 bad use, 3 fault. Ctrl-C stops it.',
    '',
  ].join('\n');
}

type Values = ReturnType<typeof parse>['values'];
function parse() {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw badUse('badOption', { message: error instanceof Error ? error.message : '' });
  }
}

/** Enrols and signs in as asked. The staff directory comes with the first sync. */
async function enter(workstation: Workstation, values: Values): Promise<void> {
  const session = valueOf(await workstation.dispatch('query', 'session', {})) as QueryResult<'session'>;
  if (values.enrol !== undefined && !session.enrolled) {
    const input = { backendUrl: values.backend ?? '', code: values.enrol, deviceName: values.name };
    valueOf(await workstation.dispatch('action', 'enrol', input));
    valueOf(await workstation.dispatch('action', 'syncNow', {}));
  }
  if (values.as === undefined) return;
  const pin = values.pin === '-' ? await readPin() : (values.pin ?? process.env['COMPTOIR_PIN']);
  if (pin === undefined) throw badUse('missingOption', { option: '--pin, or COMPTOIR_PIN' });
  valueOf(await workstation.dispatch('action', 'signIn', { staffId: values.as, pin }));
}
