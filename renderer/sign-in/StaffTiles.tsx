import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { StaffEntry } from '../../domain/views.ts';
import { fold } from '../../domain/text.ts';
import { Avatar } from '../frame/StaffMenu.tsx';
import { isOffline } from '../frame/sync-state.ts';
import { frameWords } from '../frame/words.ts';
import { useT } from '../i18n/words.ts';
import { ShopDot } from '../ui/ShopDot.tsx';
import { useWorkstation } from '../workstation-state.ts';
import { signInWords } from './words.ts';

const COLUMNS = 2;

/** Arrows move, a letter jumps to the next name that begins with it, Enter chooses. */
export function StaffTiles({
  people,
  first,
  onChoose,
}: {
  people: readonly StaffEntry[];
  /** Whose tile takes the focus. */
  first: string | null;
  onChoose: (person: StaffEntry) => void;
}) {
  const t = useT(signInWords);
  const f = useT(frameWords);
  const offline = useWorkstation((state) => isOffline(state.sync));
  const list = useRef<HTMLUListElement>(null);
  const tiles = () => [...(list.current?.querySelectorAll('button') ?? [])];
  useEffect(() => {
    const start = Math.max(
      0,
      people.findIndex((person) => person.id === first),
    );
    tiles()[start]?.focus();
  }, [people, first]);
  const onKeyDown = (event: KeyboardEvent) => {
    const all = tiles();
    const at = all.findIndex((tile) => tile === document.activeElement);
    const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: COLUMNS, ArrowUp: -COLUMNS };
    const step = steps[event.key];
    const to = step === undefined ? nextByLetter(people, at, event.key) : at + step;
    if (to === null) return;
    event.preventDefault();
    all[Math.max(0, Math.min(all.length - 1, to))]?.focus();
  };
  return (
    <List ref={list} aria-label={t.people} onKeyDown={onKeyDown}>
      {people.map((person) => (
        <li key={person.id}>
          <ButtonBase onClick={() => onChoose(person)}>
            <Avatar name={person.name} size={40} />
            <span className="words">
              <b>{person.name}</b>
              <small>{f.staff.roles[person.role]}</small>
              {offline && !person.offlineReady && <small>{t.online}</small>}
            </span>
            <span className="shops">
              {person.shops.map((shop) => (
                <ShopDot key={shop} shop={shop} />
              ))}
            </span>
          </ButtonBase>
        </li>
      ))}
    </List>
  );
}

function nextByLetter(people: readonly StaffEntry[], at: number, key: string): number | null {
  if (key.length !== 1 || fold(key) === '') return null;
  const from = [...people.keys()].map((index) => (at + 1 + index) % people.length);
  return from.find((index) => fold(people[index]?.name ?? '').startsWith(fold(key))) ?? null;
}

const List = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gridTemplateColumns: `repeat(${COLUMNS}, minmax(0, 1fr))`,
  gap: 10,
  button: {
    width: '100%',
    minHeight: 64,
    padding: '8px 12px',
    gap: 12,
    justifyContent: 'flex-start',
    textAlign: 'left',
    border: '1px solid var(--line2)',
    borderRadius: 8,
    font: "400 14px/20px 'Inter Variable', system-ui, sans-serif",
    color: 'var(--ink)',
  },
  'button:hover, button:focus-visible': { background: 'var(--primary-soft)', borderColor: 'var(--primary)' },
  '.words': { flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  b: { fontWeight: 600 },
  small: { fontSize: 12, lineHeight: '16px', color: 'var(--muted)' },
  '.shops': { display: 'flex', gap: 4, alignSelf: 'flex-start', marginTop: 4 },
});
