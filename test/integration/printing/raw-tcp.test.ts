import { type AddressInfo, type Server, createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { sendRaw } from '../../../workstation/printers/raw-tcp.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function printer(hear: (bytes: Buffer) => void, how: 'whole' | 'hangsUp' | 'silent' = 'whole'): Promise<number> {
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    const heard: Buffer[] = [];
    socket.on('error', () => undefined);
    if (how === 'hangsUp') return void socket.destroy();
    socket.on('data', (bytes) => heard.push(bytes));
    socket.on('end', () => {
      hear(Buffer.concat(heard));
      if (how === 'whole') socket.end();
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

describe('a printer on a raw port', () => {
  it('gets every byte of a hundred labels', async () => {
    const heard: Buffer[] = [];
    const bytes = new TextEncoder().encode('^XA^FDœuvre^FS^XZ\n'.repeat(20_000));
    await sendRaw({ host: '127.0.0.1', port: await printer((got) => heard.push(got)) }, bytes);
    expect(Buffer.concat(heard).equals(Buffer.from(bytes))).toBe(true);
  });

  it('that says nothing after the last byte has them all the same', async () => {
    const heard: Buffer[] = [];
    const port = await printer((got) => heard.push(got), 'silent');
    await sendRaw({ host: '127.0.0.1', port }, new TextEncoder().encode('^XA^XZ'), 300);
    expect(heard.map(String)).toEqual(['^XA^XZ']);
  });

  it('that is not there is told, never waited for without end', async () => {
    const port = await printer(() => undefined);
    servers.splice(0).forEach((server) => server.close());
    await expect(sendRaw({ host: '127.0.0.1', port }, new Uint8Array([1]))).rejects.toThrow(/ECONNREFUSED/u);
  });
});
