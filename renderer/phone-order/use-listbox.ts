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
  onPick,
  onClose,
}: {
  text: string;
  count: number;
  open: boolean;
  settled: boolean;
  onPick: (index: number) => void;
  onClose: () => void;
}): Listbox {
  const listId = useId();
  const [active, setActive] = useState(0);
  const waiting = useRef(false);
  const pick = useRef(onPick);
  pick.current = onPick;
  useEffect(() => {
    setActive(0);
    waiting.current = false;
  }, [text]);
  useEffect(() => {
    if (!settled || !waiting.current) return;
    waiting.current = false;
    pick.current(0);
  }, [settled]);
  const at = Math.min(active, Math.max(0, count - 1));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !open) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive(count === 0 ? 0 : (at + step + count) % count);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (settled && count > 0) onPick(at);
      else waiting.current = !settled;
    } else if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    }
  };
  return {
    active: at,
    listId,
    optionId: (index) => `${listId}-${index}`,
    setActive,
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
