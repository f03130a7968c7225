import { create } from 'zustand';

export interface Toast {
  id: number;
  tone: 'ok' | 'info' | 'error';
  text: string;
  action: { label: string; run: () => void } | null;
}

export const useToasts = create<{ toasts: Toast[] }>(() => ({ toasts: [] }));
let nextId = 1;
const SHOWN_MS = 5000;

/** A word about what just happened, told aloud too; never the only trace of an error. */
export function toast(tone: Toast['tone'], text: string, action: Toast['action'] = null): void {
  const id = nextId;
  nextId += 1;
  useToasts.setState((state) => ({ toasts: [...state.toasts.slice(-2), { id, tone, text, action }] }));
  window.setTimeout(() => dismissToast(id), SHOWN_MS);
}

export function dismissToast(id: number): void {
  useToasts.setState((state) => ({ toasts: state.toasts.filter((shown) => shown.id !== id) }));
}

/** The screen they speak of is not in sight any more. */
export function dismissToasts(): void {
  useToasts.setState({ toasts: [] });
}

/** What they offer to do belongs to a screen that is left. */
export function dismissOffers(): void {
  useToasts.setState((state) => ({ toasts: state.toasts.filter(({ action }) => action === null) }));
}
