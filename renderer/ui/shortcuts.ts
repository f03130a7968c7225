/**
 * One registry of keys. The innermost layer (a dialog over a page) hears first and alone; a key without Ctrl or Alt
 * is never taken from somebody who types (F-keys and Escape excepted). Letters go by `event.key`, so AZERTY and
 * QWERTY press what is written on the key; digits go by `event.code`, since AZERTY needs Shift for them.
 */
import { createContext, useContext, useEffect, useId, useRef } from 'react';

interface Shortcut {
  keys: string;
  label: string;
  layer: number;
  run: () => void;
}

const registered = new Map<string, Shortcut>();
let layers: number[] = [0];
let nextLayer = 1;
export const ShortcutLayerContext = createContext(0);

/**
 * While mounted, `keys` (`Ctrl+Enter`, `F2`, `J`, `?`, `Alt+1`) runs `run`. An empty `label` keeps it out of the
 * list shown by `?`. `enabled` false leaves the key alone.
 */
export function useShortcut(keys: string, run: () => void, label: string, enabled = true): void {
  const layer = useContext(ShortcutLayerContext);
  const id = useId();
  const runRef = useRef(run);
  runRef.current = run;
  useEffect(() => {
    if (!enabled) return undefined;
    registered.set(id, { keys, label, layer, run: () => runRef.current() });
    return () => {
      registered.delete(id);
    };
  }, [id, keys, label, layer, enabled]);
}

/** Opens a layer above all others; returns its number. Close it with `closeLayer`. */
export function openLayer(): number {
  const layer = nextLayer;
  nextLayer += 1;
  layers = [...layers, layer];
  return layer;
}

export function closeLayer(layer: number): void {
  layers = layers.filter((open) => open !== layer);
}

/** 0: the page itself. */
export function topLayer(): number {
  return layers.at(-1) ?? 0;
}

/** The page's shortcuts, whatever dialog is above it, as `?` and the palette list them. */
export function currentShortcuts(): { keys: string; label: string; run: () => void }[] {
  const byKeys = new Map<string, Shortcut>();
  for (const shortcut of registered.values())
    if (shortcut.label !== '' && shortcut.layer === 0) byKeys.set(shortcut.keys, shortcut);
  return [...byKeys.values()].map(({ keys, label, run }) => ({ keys, label, run }));
}

/** Single keys wait this long: a scanner begins like somebody who presses one. */
let heldMs = 50;
/** Those with Shift longer: on another keyboard than its own a scanner's capitals are signs such as `?`. */
const SIGN_MS = 250;
let held: (() => void)[] = [];
let waitMs = 0;
let heldUntil: number | undefined;

/** Starts listening on the window; returns the way out. */
export function listenForShortcuts(): () => void {
  const heard = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const top = topLayer();
    const found = [...registered.values()]
      .filter((shortcut) => shortcut.layer === top && matches(shortcut.keys, event))
      .at(-1);
    if (!found) return;
    const plain = isPlain(found.keys);
    if (plain && isTyping(event.target)) return;
    event.preventDefault();
    if (plain && !event.repeat) return onceKeysRest(found.run, event.shiftKey ? SIGN_MS : 0);
    runHeld();
    found.run();
  };
  window.addEventListener('keydown', heard);
  return () => window.removeEventListener('keydown', heard);
}

/** As long as this workstation's scanner may pause. */
export function holdShortcuts(ms: number): void {
  heldMs = ms;
}

/** They were a scanner's: none of them is run. */
export function dropHeldShortcuts(): void {
  window.clearTimeout(heldUntil);
  held = [];
  waitMs = 0;
}

/** Another key came: whether they were a scanner's is known once the keys rest. */
export function holdOn(): void {
  if (held.length === 0) return;
  window.clearTimeout(heldUntil);
  heldUntil = window.setTimeout(runHeld, waitMs);
}

/** In the order pressed, once the keys rest, `least` milliseconds or more; never, where they were a scanner's. */
export function onceKeysRest(run: () => void, least = 0): void {
  held = [...held, run];
  waitMs = Math.max(waitMs, heldMs, least);
  holdOn();
}

function runHeld(): void {
  const pressed = held;
  dropHeldShortcuts();
  for (const run of pressed) run();
}

export function matches(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split('+').filter((part) => part !== '');
  const key = parts.at(-1) ?? '';
  const wants = (name: string) => parts.length > 1 && parts.slice(0, -1).includes(name);
  if (wants('Ctrl') !== (event.ctrlKey || event.metaKey) || wants('Alt') !== event.altKey) return false;
  if (/^\d$/u.test(key)) return event.code === `Digit${key}` || event.code === `Numpad${key}`;
  // a sign such as ? may or may not need Shift, depending on the keyboard
  if (/^[^\p{L}\d]$/u.test(key)) return event.key === key;
  if (wants('Shift') !== event.shiftKey) return false;
  const pressed = event.key === ' ' ? 'Space' : event.key;
  return pressed.toLowerCase() === key.toLowerCase();
}

/** True where letters are text: fields, editable content and open lists. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type);
  return ['menuitem', 'option', 'combobox'].includes(target.getAttribute('role') ?? '');
}

function isPlain(keys: string): boolean {
  return !/(Ctrl|Alt)\+/u.test(keys) && !/^(F\d+|Escape)$/u.test(keys);
}
