import { styled } from '@mui/material/styles';
import { type KeyboardEvent, useRef } from 'react';

export interface Tab<V extends string> {
  value: V;
  label: string;
  count?: number | null;
}

/** Views of one list, or panes of one page. Arrows move, as in any tab list. */
export function Tabs<V extends string>({
  label,
  tabs,
  value,
  onChange,
}: {
  label: string;
  tabs: readonly Tab<V>[];
  value: V | null;
  onChange: (value: V) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  const reachable = tabs.some((tab) => tab.value === value) ? value : tabs[0]?.value;
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const from = buttons.findIndex((button) => button === document.activeElement);
    const to = (from + step + buttons.length) % buttons.length;
    const next = tabs[to];
    buttons[to]?.focus();
    if (next) onChange(next.value);
  };
  return (
    <List ref={list} role="tablist" aria-label={label} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.value}
          type="button"
          role="tab"
          aria-selected={tab.value === value}
          tabIndex={tab.value === reachable ? 0 : -1}
          onClick={() => onChange(tab.value)}
        >
          {tab.label}
          {tab.count !== undefined && tab.count !== null && <span>{tab.count}</span>}
        </button>
      ))}
    </List>
  );
}

const List = styled('div')({
  display: 'flex',
  gap: 2,
  alignItems: 'center',
  flexWrap: 'wrap',
  button: {
    height: 32,
    padding: '0 9px',
    border: '1px solid transparent',
    borderRadius: 8,
    background: 'transparent',
    color: 'var(--muted)',
    font: "550 14px/20px 'Inter Variable', system-ui, sans-serif",
    fontFeatureSettings: 'inherit',
    cursor: 'pointer',
    display: 'inline-flex',
    gap: 6,
    alignItems: 'center',
    whiteSpace: 'nowrap',
  },
  'button:hover': { color: 'var(--ink)', background: 'color-mix(in srgb, var(--ink) 5%, transparent)' },
  'button[aria-selected="true"]': {
    background: 'var(--surface)',
    borderColor: 'var(--line2)',
    color: 'var(--ink)',
    fontWeight: 600,
  },
});
