import { type AriaAttributes, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';

export interface Listbox {
  active: number;
  listId: string;
  optionId(index: number): string;
  setActive(index: number): void;
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
  aria: AriaAttributes & { role: 'combobox' };
}

/**
 * Keys of a field with a list under it: arrows move, Enter picks, Escape closes. Enter pressed before the list
 * answers the text typed last waits for it, so that fast hands never pick an older answer.
 */
export function useListbox({
  text,
  count,
  open,
  settled,
  hurry,
  first = 0,
  onPick,
  onClose,
}: {
  text: string;
  count: number;
  open: boolean;
  settled: boolean;
  hurry: () => void;
  /** Lit to begin with. */
  first?: number;
  onPick: (index: number) => void;
  onClose: () => void;
}): Listbox {
  const listId = useId();
  const [moved, setMoved] = useState<number | null>(null);
  const waiting = useRef(false);
  const pick = useRef(onPick);
  pick.current = onPick;
  const firstRef = useRef(first);
  firstRef.current = first;
  useEffect(() => {
    setMoved(null);
    waiting.current = false;
  }, [text]);
  useEffect(() => {
    if (!settled || !waiting.current) return;
    waiting.current = false;
    // after this commit: picking may draw and move the focus at once
    queueMicrotask(() => pick.current(firstRef.current));
  }, [settled]);
  const at = Math.min(moved ?? first, Math.max(0, count - 1));
  useEffect(() => {
    if (open) document.getElementById(`${listId}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [open, at, listId]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !open) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setMoved(count === 0 ? null : (at + step + count) % count);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (settled && count > 0) onPick(at);
      else if (!settled) {
        waiting.current = true;
        hurry();
      }
    } else if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    }
  };
  return {
    active: at,
    listId,
    optionId: (index) => `${listId}-${index}`,
    setActive: setMoved,
    onKeyDown,
    aria: {
      role: 'combobox',
      'aria-expanded': open,
      'aria-controls': listId,
      'aria-autocomplete': 'list',
      ...(open && count > 0 ? { 'aria-activedescendant': `${listId}-${at}` } : {}),
    },
  };
}
