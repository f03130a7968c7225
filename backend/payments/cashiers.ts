/** The accounts of a configuration as the worker asks for them. */
import type { PayplugConfig } from './config.ts';
import { payplug } from './payplug.ts';
import type { Account } from './work.ts';

/** `config` null: no shop has an account, which is said on every link. */
export function accountsOf(config: PayplugConfig | null): (shop: string) => Account | null {
  return (shop) => {
    const key = config && Object.hasOwn(config.keys, shop) ? config.keys[shop] : undefined;
    if (!config || key === undefined) return null;
    const { apiUrl, returnUrl, cancelUrl, publicUrl } = config;
    return {
      provider: payplug(apiUrl, key),
      returnUrl,
      cancelUrl,
      notificationUrl: (linkId) => (publicUrl === null ? null : new URL(`/payments/${linkId}/notice`, publicUrl).href),
    };
  };
}
