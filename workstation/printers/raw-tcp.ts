/** A printer that takes raw bytes on a TCP port, as label printers do on 9100. */
import { connect } from 'node:net';

export interface RawPrinter {
  host: string;
  port: number;
}

const WAIT_MS = 8_000;

/**
 * Resolves once the printer's side has taken every byte and closed, or `waitMs` after the last byte where it stays open.
 * Throws an Error in plain words; a job that failed may have been printed in part.
 */
export async function sendRaw({ host, port }: RawPrinter, bytes: Uint8Array, waitMs = WAIT_MS): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const socket = connect({ host, port });
    const done = (error: Error | null) => {
      clearTimeout(timer);
      socket.destroy();
      if (error) reject(error);
      else resolve();
    };
    let sent = false;
    const timer = setTimeout(() => done(sent ? null : new Error(`${host}:${port} does not answer`)), waitMs);
    socket.on('error', (error) => done(error));
    socket.on('connect', () => {
      socket.end(bytes, () => {
        sent = true;
      });
    });
    // what it says of itself is of no use here, but unread it would keep the connection open
    socket.resume();
    socket.on('close', () => done(sent ? null : new Error(`${host}:${port} hung up`)));
  });
}
