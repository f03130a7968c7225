import { create } from 'zustand';
import type { ScanTarget } from '../../domain/scan/target.ts';
import { type Sound, play } from '../warehouse/sound.ts';

export type ScanNews =
  | {
      kind: 'unknown' | 'notForYou' | 'signInFirst' | 'noCommandHere' | 'noQuantityHere' | 'badgeHere' | 'failed';
      text: string;
    }
  /** A dialog that wants no scan stands open. */
  | { kind: 'busy'; text: string }
  | { kind: 'testRight'; text: string };
type Shelf = Extract<ScanTarget, { kind: 'place' }>;

/** What is to be said of the last scan, and the shelf it showed. */
export const useScanNews = create<{ news: (ScanNews & { id: number }) | null; shelf: Shelf | null }>(() => ({
  news: null,
  shelf: null,
}));

const SHOWN_MS = 8000;
let nextId = 1;
let hide: number | undefined;

/** By sound, colour and words together; the last one only. */
export function tellScan(news: ScanNews): void {
  const sound: Sound = news.kind === 'testRight' ? 'right' : 'wrong';
  play(sound);
  const id = nextId;
  nextId += 1;
  useScanNews.setState({ news: { ...news, id } });
  window.clearTimeout(hide);
  hide = window.setTimeout(forgetScanNews, SHOWN_MS);
}

export function forgetScanNews(): void {
  useScanNews.setState({ news: null });
}

export function showShelf(shelf: Shelf | null): void {
  useScanNews.setState({ shelf });
}
