/** A label printer that takes ZPL on a raw TCP port, 9100 as a rule. */
import { connect } from 'node:net';
import { asFault, printFault } from './faults.ts';

export interface RawPrinter {
  host: string;
  port: number;
}

const WAIT_MS = 8_000;
/** Small enough that a printer which takes its time is seen to take them. */
const CHUNK = 16_384;
/** Asked after the last label: whoever answers has read all that stands before (ZPL II, host status). */
const STATUS = new TextEncoder().encode('~HS');
/** Ends each line of the answer. */
const ETX = 0x03;

/**
 * Resolves once the printer has answered the question behind the last byte, or has closed its side: that the machines
 * between have taken the bytes tells nothing. Throws a `PrintingFault`: `refused`, `unreachable` or `silent` where not one
 * byte went out; else `hungUp`, or `unconfirmed` `waitMs` after the last sign of life, after which it may be printed.
 */
export async function sendRaw({ host, port }: RawPrinter, bytes: Uint8Array, waitMs = WAIT_MS): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    let connected = false;
    let sent = false;
    let answered = false;
    let over = false;
    const socket = connect({ host, port });
    const done = (error: Error | null) => {
      if (over) return;
      over = true;
      socket.destroy();
      if (error) reject(error);
      else resolve();
    };
    const where = `${host}:${port}`;
    // counts anew with each byte that goes through: a printer out of paper stands still, a long job does not
    socket.setTimeout(waitMs, () => done(printFault(connected ? 'unconfirmed' : 'silent', where)));
    socket.on('error', (error) => done(connected ? printFault('hungUp', error.message) : asFault(error)));
    socket.on('connect', () => {
      connected = true;
      void writeAll(socket, Buffer.concat([bytes, STATUS])).then(() => {
        sent = true;
        if (answered) done(null);
      });
    });
    socket.on('data', (said) => {
      answered ||= said.includes(ETX);
      if (answered && sent) done(null);
    });
    socket.on('close', () => done(sent ? null : printFault('hungUp', where)));
  });
}

/** Resolves once the machine has handed everything over; never when the line breaks, which the socket tells by itself. */
async function writeAll(socket: ReturnType<typeof connect>, bytes: Uint8Array): Promise<void> {
  for (let from = 0; from < bytes.length; from += CHUNK)
    await new Promise<void>((resolve) => {
      socket.write(bytes.subarray(from, from + CHUNK), (error) => {
        if (!error) resolve();
      });
    });
  await new Promise<void>((resolve) => {
    socket.end(() => resolve());
  });
}
