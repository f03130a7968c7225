/**
 * One ear for the whole window, before any page hears the keys. Nothing typed is ever lost: keys reach their field as usual,
 * and once they turn out to be a scan the field is put back as it was.
 */
import { isTyping } from '../ui/shortcuts.ts';
import { type FieldState, focusedField, restore, wantsScan, write } from './field.ts';
import { type Rhythm, type Stroke, usualRhythm, wedge } from './wedge.ts';

/** Starts listening; returns the way out. */
export function listenForScans(told: (text: string) => void, rhythm: Rhythm = usualRhythm): () => void {
  const hear = wedge(rhythm);
  let before: FieldState | null = null;
  let last = -Infinity;
  const heard = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.timeStamp - last > rhythm.gapMs) before = focusedField();
    last = event.timeStamp;
    const { kind, ...scan } = hear(strokeOf(event));
    if (kind === 'burst' && !isTyping(event.target)) quiet(event);
    if (kind !== 'scan' || !('text' in scan)) return;
    if (wantsScan(before)) {
      // its own Enter goes on: the field does what it does with a code that was typed
      write(before.field, scan.text);
      return;
    }
    quiet(event);
    if (before) restore(before);
    told(scan.text);
  };
  window.addEventListener('keydown', heard, true);
  return () => window.removeEventListener('keydown', heard, true);
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
