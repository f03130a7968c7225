/** With which keys the backend asks carriers: a file beside no profile and in no log. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Slug } from '../../domain/ids.ts';
import { laPoste } from './la-poste.ts';
import type { CarrierService } from './service.ts';

const LA_POSTE = 'https://api.laposte.fr';

export const CarriersConfig = z.strictObject({
  laPoste: z.strictObject({
    apiUrl: z.url().default(LA_POSTE).refine(isSafe, { error: 'https only' }),
    key: z.string().regex(/^[\x21-\x7e]{8,200}$/, { error: 'not a key' }),
    /** Carriers of the profiles whose parcels it knows. */
    carriers: z.array(Slug).default(['colissimo']),
  }),
});
export type CarriersConfig = z.output<typeof CarriersConfig>;

/** Throws a sentence that names the field and never holds a key. */
export function readCarriersConfig(file: string): CarriersConfig {
  const parsed = CarriersConfig.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`${file}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not readable'}`);
}

/** By carrier of the profiles; none for those whose service is not connected. */
export function servicesOf(config: CarriersConfig | null): ReadonlyMap<string, CarrierService> {
  if (!config) return new Map();
  const service = laPoste({ ...config.laPoste, apiUrl: config.laPoste.apiUrl.replace(/\/+$/u, '') });
  return new Map(config.laPoste.carriers.map((carrier) => [carrier, service]));
}

/** A key over a line in clear could be read by anyone on it. */
function isSafe(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || hostname === '127.0.0.1' || hostname === 'localhost' || hostname === '[::1]';
}
