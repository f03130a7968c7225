import { create } from 'zustand';
import type { AttentionGroup } from '../../domain/attention/kinds.ts';

interface View {
  tab: AttentionGroup | 'all' | 'settled';
  mineFirst: boolean;
  cursor: number;
}

/** Kept while the window is open: who comes back from an item goes on where they were. */
export const useView = create<View>(() => ({ tab: 'all', mineFirst: false, cursor: 0 }));
