/** A server in La Poste's place: its tracking service, version 2, as far as the backend asks it (FACTS-FR §5). */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface LaPosteEvent {
  code: string;
  label: string;
  date: string;
}

export interface LaPoste {
  url: string;
  key: string;
  /** Numbers that were asked for, in order. */
  asked: string[];
  /** What it says of a parcel from now on; of all others it knows nothing. */
  says(number: string, events: readonly LaPosteEvent[], isFinal?: boolean): void;
  close(): Promise<void>;
}

const KEY = 'okapi-of-the-tests';

export async function standInLaPoste(): Promise<LaPoste> {
  const known = new Map<string, { event: readonly LaPosteEvent[]; isFinal: boolean }>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const say = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (request.headers['x-okapi-key'] !== KEY) return say(401, { returnCode: 401 });
    const [, idShip = ''] = /^\/suivi\/v2\/idships\/([0-9A-Z]{11,15})\?/u.exec(request.url ?? '') ?? [];
    if (idShip === '') return say(400, { returnCode: 400, returnMessage: 'Format incorrect' });
    asked.push(idShip);
    const parcel = known.get(idShip);
    if (!parcel) return say(404, { returnCode: 404, returnMessage: 'Ressource non trouvée', idShip });
    const url = `https://www.laposte.fr/outils/suivre-vos-envois?code=${idShip}`;
    const shipment = { idShip, product: 'colissimo', ...parcel, entryDate: parcel.event[0]?.date, timeline: [], url };
    return say(200, { lang: 'fr_FR', scope: 'open', returnCode: 200, shipment });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    key: KEY,
    asked,
    says: (number, event, isFinal = false) => known.set(number, { event, isFinal }),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
