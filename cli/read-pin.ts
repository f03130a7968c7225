import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** The first line of stdin; at a terminal it is asked for and not shown. */
export function readPin(): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = process.stdin.isTTY === true;
  if (terminal) process.stderr.write('PIN: ');
  const lines = createInterface({ input: process.stdin, output: silent, terminal });
  return new Promise((resolve) => {
    let pin = '';
    lines.once('line', (line) => {
      pin = line.trim();
      lines.close();
    });
    lines.once('close', () => {
      if (terminal) process.stderr.write('\n');
      resolve(pin);
    });
  });
}
