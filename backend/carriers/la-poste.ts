/** La Poste's tracking service, version 2 (FACTS-FR §5). Every answer is checked before it is believed. */
import { z } from 'zod';
import { CarrierFault, type CarrierService, type ToldParcel } from './service.ts';

const ANSWER_MS = 15_000;
const EVENTS = 200;

const Answer = z.object({
  shipment: z.object({
    idShip: z.string().max(40),
    isFinal: z.boolean(),
    event: z
      .array(z.object({ code: z.string().max(20), label: z.string().max(300), date: z.iso.datetime({ offset: true }) }))
      .max(EVENTS),
  }),
});

/** `apiUrl` ends without a slash. */
export function laPoste({ apiUrl, key }: { apiUrl: string; key: string }): CarrierService {
  return {
    track: async (number) => {
      // the service knows ids of 11 to 15 letters and digits, nothing else is sent to it
      if (!/^[0-9A-Z]{11,15}$/u.test(number)) return null;
      const response = await asked(`${apiUrl}/suivi/v2/idships/${number}?lang=fr_FR`, key);
      if (response.status === 404 || response.status === 400) return null;
      if (response.status === 401 || response.status === 403)
        throw new CarrierFault('key', `La Poste does not take the key (${response.status})`);
      if (response.status !== 200) throw new CarrierFault('unreachable', `La Poste answered ${response.status}`);
      return parcelIn(await bodyOf(response), number);
    },
  };
}

async function asked(url: string, key: string): Promise<Response> {
  try {
    return await fetch(url, {
      headers: { 'X-Okapi-Key': key, accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_MS),
    });
  } catch {
    // the reason may hold the address that was asked; it says nothing that helps
    throw new CarrierFault('unreachable', 'La Poste does not answer');
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    throw new CarrierFault('unreachable', 'La Poste answered something else than JSON');
  }
}

function parcelIn(body: unknown, number: string): ToldParcel {
  const { data } = Answer.safeParse(body);
  if (!data) throw new CarrierFault('unreachable', 'La Poste answered in an unknown form');
  const { idShip, isFinal, event } = data.shipment;
  if (idShip.toUpperCase() !== number) throw new CarrierFault('unreachable', 'La Poste answered of another parcel');
  const events = event.map(({ code, label, date }) => ({ at: new Date(date).toISOString(), code, label }));
  return { events, final: isFinal };
}
