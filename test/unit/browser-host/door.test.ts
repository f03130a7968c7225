import { describe, expect, it } from 'vitest';
import { openDoor } from '../../../browser-host/door.ts';

const door = () => openDoor({ port: 4100, token: 'once', secret: 'inside' });

describe('the door of the browser host', () => {
  it('takes the token once', () => {
    const one = door();
    expect(one.enter('wrong')).toBeNull();
    expect(one.enter('once')).toBe('comptoir-4100=inside; HttpOnly; SameSite=Strict; Path=/');
    expect(one.enter('once')).toBeNull();
  });

  it('knows its cookie among others, by exact name and value', () => {
    const one = door();
    expect(one.hasCookie({ cookie: 'a=b; comptoir-4100=inside' })).toBe(true);
    expect(one.hasCookie({ cookie: 'comptoir-4100=insid' })).toBe(false);
    expect(one.hasCookie({ cookie: 'xcomptoir-4100=inside' })).toBe(false);
    expect(one.hasCookie({ cookie: 'comptoir-4101=inside' })).toBe(false);
    expect(one.hasCookie({})).toBe(false);
  });

  it('answers to one host name and one origin only', () => {
    const one = door();
    expect(one.isHost({ host: '127.0.0.1:4100' })).toBe(true);
    for (const host of ['localhost:4100', '127.0.0.1', 'evil.example:4100', '127.0.0.1:4100.evil.example'])
      expect(one.isHost({ host })).toBe(false);
    expect(one.isOrigin({ origin: 'http://127.0.0.1:4100' })).toBe(true);
    for (const origin of ['http://127.0.0.1:4101', 'https://127.0.0.1:4100', 'null', undefined])
      expect(one.isOrigin(origin === undefined ? {} : { origin })).toBe(false);
  });
});
