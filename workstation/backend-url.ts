import { refusal } from '../domain/refusal.ts';

/**
 * The origin of a backend: https, or plain http to this very machine, since PINs and tokens travel there.
 * Throws `Refusal` badInput on anything else.
 */
export function backendOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || url.username !== '' || url.password !== '') throw wrong('not an address of a backend');
  const here = url.hostname === '127.0.0.1' || url.hostname === 'localhost' || url.hostname === '[::1]';
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && here)) throw wrong('must be https');
  return url.origin;
}

function wrong(message: string) {
  return refusal('badInput', { field: 'backendUrl', message });
}
