/** A refused act on its way back to its form, with everything that was typed in it. Read once by the order page. */
import { create } from 'zustand';

interface Reopened {
  act: { orderId: string; name: string; args: unknown } | null;
  set(act: NonNullable<Reopened['act']>): void;
  take(orderId: string): Reopened['act'];
}

export const useReopened = create<Reopened>((set, get) => ({
  act: null,
  set: (act) => set({ act }),
  take: (orderId) => {
    const { act } = get();
    if (act?.orderId !== orderId) return null;
    set({ act: null });
    return act;
  },
}));
