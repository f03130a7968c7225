/** The field under a scan: as it was before the scanner typed into it. */
import type { Scan } from '../../domain/scan/scan.ts';

type TypedInto = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export interface FieldState {
  field: TypedInto;
  value: string;
  start: number | null;
  end: number | null;
}

/** What a field waits for: any code, an article's, a parcel's (or the order's, scanned in its place), a carrier's number only. */
export type ScanInto = 'code' | 'article' | 'parcel' | 'tracking';
const taken: Record<ScanInto, readonly Scan['kind'][]> = {
  code: ['order', 'return', 'gtin', 'text'],
  article: ['gtin', 'text'],
  parcel: ['order', 'gtin', 'text'],
  tracking: ['gtin', 'text'],
};

/** Null where nothing that can be typed into has the focus. */
export function focusedField(): FieldState | null {
  const field = document.activeElement;
  if (field instanceof HTMLSelectElement) return { field, value: field.value, start: null, end: null };
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return null;
  return { field, value: field.value, start: field.selectionStart, end: field.selectionEnd };
}

/** What a person had typed or chosen stands again, with the cursor where it was. */
export function restore({ field, value, start, end }: FieldState): void {
  if (!field.isConnected) return;
  // a date that is half typed reads as none
  if (field.value !== value || field.type === 'date') write(field, value);
  // fields of numbers and dates have no cursor to set
  if (start === null || field instanceof HTMLSelectElement) return;
  // React draws the value again, which puts the cursor at its end
  const place = () => field.setSelectionRange(start, end);
  queueMicrotask(place);
  // on a busy machine it draws only with the next frame
  requestAnimationFrame(() => {
    if (document.activeElement === field && field.value === value) place();
  });
}

/** Fields that wait for a code say for which; they get it as it was meant, whatever the keyboard made of it. */
export function wantsScan({ field }: FieldState, kind: Scan['kind']): boolean {
  const wanted = field.dataset['scan'];
  return isScanInto(wanted) && taken[wanted].includes(kind);
}

/** As if it had been typed or chosen: React hears of it. */
export function write(field: TypedInto, value: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
}

function isScanInto(text: string | undefined): text is ScanInto {
  return text !== undefined && Object.hasOwn(taken, text);
}
