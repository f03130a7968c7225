/** Who takes a scan: the innermost open dialog, then the page, then the window (it opens what was scanned). */
import { useContext, useEffect, useRef } from 'react';
import { type Scan } from '../../domain/scan/scan.ts';
import { readScan } from '../../domain/scan/read-scan.ts';
import { ShortcutLayerContext, topLayer } from '../ui/shortcuts.ts';

export interface Scanned {
  scan: Scan;
  /** As it was read. */
  text: string;
}
/** False: not for me. */
export type TakesScan = (scanned: Scanned) => boolean;

interface Taker {
  layer: number;
  takes: TakesScan;
}
const takers = new Map<symbol, Taker>();

/** While mounted and enabled, `takes` is asked first about every scan; the one mounted last comes first. */
export function useScan(takes: TakesScan, enabled = true): void {
  const layer = useContext(ShortcutLayerContext);
  const latest = useRef(takes);
  latest.current = takes;
  useEffect(() => {
    if (!enabled) return undefined;
    const own = Symbol('scan');
    takers.set(own, { layer, takes: (scanned) => latest.current(scanned) });
    return () => {
      takers.delete(own);
    };
  }, [layer, enabled]);
}

/** `busy`: a dialog stands open and wants no scan; what is behind it is not to change unseen. */
export type Given = 'taken' | 'free' | 'busy';

export function giveScan(text: string): Given {
  const scanned = { scan: readScan(text), text };
  const top = topLayer();
  const asked = [...takers.values()].filter(({ layer }) => layer === top).toReversed();
  if (asked.some(({ takes }) => takes(scanned))) return 'taken';
  return top === 0 ? 'free' : 'busy';
}
