import { styled } from '@mui/material/styles';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Anchor, Options } from '../phone-order/parts.ts';
import { useListbox } from '../phone-order/use-listbox.ts';
import type { FieldProps } from '../ui/Field.tsx';

export interface Suggestion {
  key: string;
  text: string;
  /** At the end of its row, quieter. */
  end: string;
}

/** Makes a field of one's own hold the list: what it does when typed in and left stays. */
export type Wire = (own: Own) => Own & Partial<FieldProps>;
interface Own {
  onChange: (typed: string) => void;
  onBlur?: () => void;
}

/** A free text with suggestions: arrows and Enter pick one, anything else may be typed, Tab goes on. */
export function SuggestField({
  label,
  text,
  suggestions,
  onPick,
  input,
}: {
  /** Names the list. */
  label: string;
  text: string;
  suggestions: readonly Suggestion[];
  onPick: (index: number) => void;
  input: (wire: Wire) => ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const shown = open && suggestions.length > 0;
  const root = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (shown) root.current?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  const pick = (index: number) => {
    setOpen(false);
    onPick(index);
  };
  const list = useListbox({
    text,
    count: suggestions.length,
    open: shown,
    settled: true,
    hurry: () => undefined,
    onPick: pick,
    onClose: () => setOpen(false),
  });
  return (
    <Place>
      {input((own) => ({
        aria: list.aria,
        onKeyDown: list.onKeyDown,
        onFocus: () => setOpen(true),
        onChange: (typed) => {
          setOpen(true);
          own.onChange(typed);
        },
        onBlur: () => {
          setOpen(false);
          own.onBlur?.();
        },
      }))}
      {shown && (
        <Options ref={root} id={list.listId} role="listbox" aria-label={label}>
          {suggestions.map(({ key, text: option, end }, index) => (
            <li
              key={key}
              id={list.optionId(index)}
              role="option"
              aria-selected={index === list.active}
              onMouseMove={() => list.setActive(index)}
              onMouseDown={(event) => {
                // the field keeps the focus
                event.preventDefault();
                pick(index);
              }}
            >
              <span className="grow one">{option}</span>
              <span className="end">{end}</span>
            </li>
          ))}
        </Options>
      )}
    </Place>
  );
}

/** Names of towns are longer than their field. */
const Place = styled(Anchor)({
  '> ul': { left: 'auto', minWidth: 'max(100%, 264px)', maxHeight: 222, scrollMarginBottom: 8 },
});
