/** A printer that takes raw bytes on a TCP port, as label printers do on 9100. */
import { connect } from 'node:net';
import { asFault, printFault } from './faults.ts';

export interface RawPrinter {
  host: string;
  port: number;
}

const WAIT_MS = 8_000;
/** Small enough that a printer which takes its time is seen to take them. */
const CHUNK = 16_384;

/**
 * Resolves once the printer's side has taken every byte and closed, or `waitMs` after the last byte where it stays open.
 * Throws a `PrintingFault`: `refused`, `unreachable` or `silent` where not one byte went out, else `hungUp`, after which
 * some of it may be printed.
 */
export async function sendRaw({ host, port }: RawPrinter, bytes: Uint8Array, waitMs = WAIT_MS): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    let connected = false;
    let sent = false;
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
    socket.setTimeout(waitMs, () => done(sent ? null : printFault(connected ? 'hungUp' : 'silent', where)));
    socket.on('error', (error) => done(connected ? printFault('hungUp', error.message) : asFault(error)));
    socket.on('connect', () => {
      connected = true;
      void writeAll(socket, bytes).then(() => {
        sent = true;
      });
    });
    // what it says of itself is of no use here, but unread it would keep the connection open
    socket.resume();
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
