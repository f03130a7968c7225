/** Listeners of the store. One that fails is logged and never hinders the others. */
import type { StoreOptions } from './contract.ts';

export interface Listeners<T> {
  add(listener: (value: T) => void): () => void;
  tell(value: T): void;
}

export function listeners<T>(log: StoreOptions['log']): Listeners<T> {
  const all = new Set<(value: T) => void>();
  return {
    add: (listener) => {
      all.add(listener);
      return () => all.delete(listener);
    },
    tell: (value) => {
      for (const listener of [...all]) {
        try {
          listener(value);
        } catch (error) {
          log('error', `a listener failed: ${error instanceof Error ? error.message : 'unknown'}`);
        }
      }
    },
  };
}
