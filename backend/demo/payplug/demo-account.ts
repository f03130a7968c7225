/** Accounts of the demo shops with the stand-in: nothing to configure, no money moves. */
import { join } from 'node:path';
import type { PayplugConfig } from '../../payments/config.ts';
import { PaymentLink } from '../../../domain/payment/payment-link.ts';
import type { Storage } from '../../contract.ts';
import type { Place } from '../../run-backend.ts';
import { type Step } from '../../stop-in-order.ts';
import { pastPayment } from './past-payments.ts';
import { standInPayplug } from './server.ts';

const keys: Record<string, string> = { cadomaestro: 'sk_test_demo0cadomaestro', caseapains: 'sk_test_demo0caseapains' };

export interface DemoAccount {
  config: PayplugConfig;
  step: Step;
}

/** `backendUrl`: where notifications go. Its port follows the backend's when that is free, so that old links still open. */
export async function startDemoAccount(place: Place, backendUrl: string, storage: Storage): Promise<DemoAccount> {
  const file = 'folder' in place ? join(place.folder, 'payplug-demo.json') : null;
  const stand = standInPayplug({ keys: Object.values(keys), now: () => Date.now(), file, past: await pastOf(storage) });
  const wanted = 'folder' in place ? Number(new URL(backendUrl).port) + 1 : 0;
  const url = await stand.listen(wanted).catch(() => stand.listen(0));
  const config = {
    apiUrl: url,
    returnUrl: `${url}/paid`,
    cancelUrl: `${url}/given-up`,
    publicUrl: backendUrl,
    keys,
  };
  return { config, step: { what: 'the demo of PayPlug', run: () => stand.app.close() } };
}

async function pastOf(storage: Storage) {
  const { rows } = await storage.pull(0, Number.MAX_SAFE_INTEGER);
  return rows.flatMap(({ table, doc }) => {
    if (table !== 'paymentLinks' || doc === null) return [];
    const link = PaymentLink.parse(doc);
    return pastPayment(link, keys[link.shop] ?? '') ?? [];
  });
}
