import { type AddressInfo, type Server, type Socket, createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { sendRaw } from '../../../workstation/printers/raw-tcp.ts';

const servers: Server[] = [];
const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const server of servers.splice(0)) server.close();
});

/** Resolves to its port. */
async function printer(connected: (socket: Socket) => void): Promise<number> {
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    connected(socket);
  });
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}
const send = (port: number, bytes: Uint8Array, waitMs = 8_000) => sendRaw({ host: '127.0.0.1', port }, bytes, waitMs);
const label = new TextEncoder().encode('^XA^FDœuvre^FS^XZ\n');
/** More than the network holds back between the two. */
const many = new Uint8Array(32 * 2 ** 20).fill(0x20);
const SOON_MS = 300;
const PATIENT_MS = 1_000;

describe('a printer on a raw port', () => {
  it('gets every byte of a hundred labels, and is asked behind them whether it read them', async () => {
    const heard: Buffer[] = [];
    const port = await printer((socket) => {
      socket.on('data', (bytes) => heard.push(bytes));
      socket.on('end', () => socket.end());
    });
    const bytes = new TextEncoder().encode('^XA^FDœuvre^FS^XZ\n'.repeat(20_000));
    await send(port, bytes);
    expect(Buffer.concat(heard).equals(Buffer.concat([bytes, Buffer.from('~HS')]))).toBe(true);
  });

  it('that answers has them, though it keeps the line open', async () => {
    let heard = '';
    const port = await printer((socket) =>
      socket.on('data', (bytes) => {
        heard += bytes.toString('utf8');
        if (heard.endsWith('~HS')) socket.write('\u0002030,0,0,1245,000,0,0,0,000,0,0,0\u0003\r\n');
      }),
    );
    await send(port, label);
    expect(heard).toContain('œuvre');
  });

  it('that accepts and never reads is not taken for one that printed, however little it is', async () => {
    const port = await printer((socket) => socket.pause());
    await expect(send(port, label, SOON_MS)).rejects.toMatchObject({ fault: { code: 'unconfirmed' } });
    await expect(send(port, many, SOON_MS)).rejects.toMatchObject({ fault: { code: 'unconfirmed' } });
  });

  it('that reads all of it and says nothing at all has to be looked at', async () => {
    const port = await printer((socket) => socket.resume());
    await expect(send(port, label, SOON_MS)).rejects.toMatchObject({ fault: { code: 'unconfirmed' } });
  });

  it('that says something else before the end has not answered', async () => {
    const port = await printer((socket) => {
      socket.write('PAPER LOW\r\n');
      socket.pause();
    });
    await expect(send(port, label, SOON_MS)).rejects.toMatchObject({ fault: { code: 'unconfirmed' } });
  });

  it('that cuts the line midway may have printed some of it', async () => {
    let heard = 0;
    const port = await printer((socket) =>
      socket.on('data', (bytes) => {
        heard += bytes.length;
        if (heard >= 100_000) socket.resetAndDestroy();
      }),
    );
    await expect(send(port, many)).rejects.toMatchObject({ fault: { code: 'hungUp' } });
  });

  it('that closes before it read all of it may have printed some of it, too', async () => {
    const port = await printer((socket) => socket.once('data', () => socket.destroy()));
    await expect(send(port, many)).rejects.toMatchObject({ fault: { code: 'hungUp' } });
  });

  it('that takes its time is waited for as long as it goes on', async () => {
    let heard = 0;
    const port = await printer((socket) => {
      socket.on('data', (bytes) => {
        heard += bytes.length;
        socket.pause();
        setTimeout(() => socket.resume(), 4);
      });
      socket.on('end', () => socket.end());
    });
    // 64 kB every 4 ms: two seconds at least, which is more than it may stand still
    await send(port, many, PATIENT_MS);
    expect(heard).toBe(many.length + 3);
  });

  it('that is not there is told, never waited for without end', async () => {
    const port = await printer(() => undefined);
    servers.splice(0).forEach((server) => server.close());
    await expect(send(port, label)).rejects.toMatchObject({ fault: { code: 'refused' } });
  });
});
