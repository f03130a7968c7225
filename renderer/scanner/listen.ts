/**
 * One ear for the whole window, before any page hears the keys. Nothing typed is ever lost: keys reach their field as usual,
 * and once they turn out to be a scan the field is put back as it was.
 */
import { readScan } from '../../domain/scan/read-scan.ts';
import type { Rhythm } from '../../domain/scan/rhythm.ts';
import { dropHeldShortcuts, holdOn, holdShortcuts, isTyping } from '../ui/shortcuts.ts';
import { type FieldState, focusedField, restore, wantsScan, write } from './field.ts';
import { type Stroke, isHand, wedge } from './wedge.ts';

type Tap = (stroke: Stroke, capsLock: boolean) => void;
const taps = new Set<Tap>();

/** Starts listening; returns the way out. `rhythm` is asked at each key: it may be set meanwhile. */
export function listenForScans(told: (text: string) => void, rhythm: () => Rhythm): () => void {
  let kept: Rhythm | null = null;
  let hear = wedge();
  let before: FieldState | null = null;
  let moved: FieldState | null = null;
  let last = -Infinity;
  const heard = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const stroke = strokeOf(event);
    for (const tap of taps) tap(stroke, event.getModifierState('CapsLock'));
    const now = rhythm();
    if (now !== kept) {
      kept = now;
      hear = wedge(now);
      holdShortcuts(now.gapMs);
    }
    const here = focusedField();
    if (stroke.at - last > now.gapMs) [before, moved] = [here, null];
    else if (here && here.field !== before?.field) moved ??= withoutLast(here);
    // it moves the cursor or erases after we have looked: the next key begins anew
    last = isHand(stroke) ? -Infinity : stroke.at;
    const said = hear(stroke);
    if (said.kind === 'key') return holdOn();
    dropHeldShortcuts();
    if (said.kind === 'burst') {
      if (!isTyping(event.target) || event.target instanceof HTMLSelectElement) quiet(event);
      return;
    }
    // whatever comes next is another scan, however soon
    last = -Infinity;
    const { kind } = readScan(said.text);
    const fields = [before, moved].filter((one) => one !== null);
    const waiting = fields.find((one) => wantsScan(one, kind));
    if (waiting) return deliver(waiting, said.text, event);
    quiet(event);
    for (const field of fields) restore(field);
    // once the page knows what its field holds again
    queueMicrotask(() => told(said.text));
  };
  window.addEventListener('keydown', heard, true);
  return () => window.removeEventListener('keydown', heard, true);
}

/** A page put the focus into its field at the first character, which is in it by now. */
function withoutLast({ value, start, ...state }: FieldState): FieldState {
  const at = start ?? value.length;
  return { ...state, value: value.slice(0, Math.max(0, at - 1)) + value.slice(at), start: Math.max(0, at - 1) };
}

/** Hears every key beside the ear, whatever becomes of it; returns the way out. */
export function tapStrokes(tap: Tap): () => void {
  taps.add(tap);
  return () => taps.delete(tap);
}

/** The scanner's own Enter goes on: the field does what it does with a code that was typed. A Tab becomes one. */
function deliver({ field }: FieldState, text: string, event: KeyboardEvent): void {
  write(field, text);
  if (event.key !== 'Tab') return;
  quiet(event);
  // once the page has drawn what the field now holds
  const enter = { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true };
  queueMicrotask(() => field.dispatchEvent(new KeyboardEvent('keydown', enter)));
}

/** No shortcut runs and no button is pressed by what a scanner types. */
function quiet(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function strokeOf(event: KeyboardEvent): Stroke {
  const { code, key, shiftKey: shift, ctrlKey: ctrl, repeat, timeStamp: at } = event;
  return { code, key, shift, ctrl, other: event.altKey || event.metaKey, repeat, at };
}
