/** The bytes of photos over HTTP. Faults and refusals as everywhere towards the backend. */
import { z } from 'zod';
import { SyncFault } from '../../domain/sync.ts';
import { reach, bodyOf, failure, wayFault } from '../backend-client.ts';

const Held = z.object({ received: z.int().min(0), stored: z.boolean() });
export type Held = z.output<typeof Held>;

export interface PhotoWay {
  held(id: string): Promise<Held>;
  send(id: string, start: number, bytes: Uint8Array): Promise<Held>;
  /** Tells the bytes from `start` on as they come; throws `SyncFault` when they stop before the end. */
  fetch(id: string, start: number, told: (bytes: Uint8Array) => void): Promise<void>;
}

const PART_MS = 60_000;

/** `ended`: of the program; what is under way then stops at once. */
export function photoWay(origin: string, token: string, ended: AbortSignal): PhotoWay {
  const call = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' };
    const response = await reach(`${origin}/photos/${path}`, {
      ...init,
      headers,
      signal: AbortSignal.any([ended, AbortSignal.timeout(PART_MS)]),
    });
    if (!response.ok) throw failure(response.status, await bodyOf(response));
    return response;
  };
  const told = async (response: Response): Promise<Held> => {
    const { data } = Held.safeParse(await bodyOf(response));
    if (!data) throw new SyncFault('badAnswer', 'held');
    return data;
  };
  return {
    held: async (id) => told(await call(`${id}/held`)),
    send: async (id, start, bytes) =>
      told(await call(`${id}?start=${start}`, { method: 'PUT', body: new Uint8Array(bytes) })),
    async fetch(id, start, tell) {
      const { body } = await call(`${id}?start=${start}`);
      try {
        for await (const bytes of body ?? []) tell(bytes);
      } catch (error) {
        throw wayFault(error);
      }
    },
  };
}
