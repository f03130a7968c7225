import { styled } from '@mui/material/styles';
import { X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useT } from '../../i18n/words.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { parcelWords } from '../parcel-words.ts';

export interface TypedParcel {
  id: string;
  /** By line, as typed: digits or nothing. */
  pieces: Record<string, string>;
}

interface Row {
  id: string;
  name: string;
  quantity: number;
}

/** One row per line, one column per parcel; arrows by one, `+` takes what is left. */
export function PackTable({
  lines,
  parcels,
  left,
  onChange,
  onRemove,
}: {
  lines: readonly Row[];
  parcels: readonly TypedParcel[];
  /** Of each line; negative: too many. */
  left: readonly number[];
  onChange: (parcelId: string, lineId: string, pieces: string) => void;
  /** Null: the last parcel stays. */
  onRemove: ((parcelId: string) => void) | null;
}) {
  const t = useT(parcelWords);
  return (
    <Root>
      <p>{t.packHint}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.article}</th>
            {parcels.map(({ id }, index) => (
              <th key={id} scope="col">
                <span>
                  {t.parcel(index + 1)}
                  {onRemove && (
                    <IconButton
                      label={t.removeParcel(index + 1)}
                      icon={<X aria-hidden />}
                      onClick={() => onRemove(id)}
                    />
                  )}
                </span>
              </th>
            ))}
            <th scope="col">{t.left}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, name, quantity }, row) => (
            <tr key={id}>
              <th scope="row">
                {quantity} × {name}
              </th>
              {parcels.map((parcel, column) => (
                <td key={parcel.id}>
                  <Pieces
                    label={t.inParcel(name, column + 1)}
                    value={parcel.pieces[id] ?? ''}
                    left={left[row] ?? 0}
                    autoFocus={row === 0 && column === Math.min(1, parcels.length - 1)}
                    onChange={(pieces) => onChange(parcel.id, id, pieces)}
                  />
                </td>
              ))}
              <td className="left" data-open={(left[row] ?? 0) !== 0 || undefined}>
                {left[row]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Root>
  );
}

function Pieces({
  label,
  value,
  left,
  autoFocus,
  onChange,
}: {
  label: string;
  value: string;
  left: number;
  autoFocus: boolean;
  onChange: (value: string) => void;
}) {
  const pieces = Number(value);
  const set = (next: number) => onChange(next <= 0 ? '' : String(next));
  const keys: Record<string, number> = { ArrowUp: 1, ArrowDown: -1, '+': left };
  const onKeyDown = (event: KeyboardEvent) => {
    const more = keys[event.key];
    if (more === undefined || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    set(pieces + more);
  };
  return (
    <input
      aria-label={label}
      inputMode="numeric"
      value={value}
      placeholder="0"
      autoFocus={autoFocus}
      maxLength={4}
      onFocus={(event) => event.target.select()}
      onKeyDown={onKeyDown}
      onChange={(event) => onChange(event.target.value.replace(/\D/gu, ''))}
    />
  );
}

const Root = styled('div')({
  overflowX: 'auto',
  p: { margin: '0 0 8px', fontSize: 13, color: 'var(--muted)' },
  table: { borderCollapse: 'collapse', width: '100%' },
  th: { textAlign: 'left', fontWeight: 500, padding: '6px 8px 6px 0', verticalAlign: 'middle' },
  'thead th': { color: 'var(--muted)', fontSize: 12.5, whiteSpace: 'nowrap' },
  'thead span': { display: 'inline-flex', alignItems: 'center', gap: 2, minHeight: 32 },
  'tbody tr': { borderTop: '1px solid var(--line)' },
  td: { padding: '6px 8px 6px 0', width: 92 },
  input: {
    width: 72,
    height: 40,
    padding: '0 10px',
    border: '1px solid var(--control)',
    borderRadius: 6,
    background: 'var(--surface)',
    color: 'var(--ink)',
    font: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'right',
  },
  'input::placeholder': { color: 'var(--faint)', opacity: 1 },
  '.left': { width: 60, textAlign: 'right', color: 'var(--muted)', fontVariantNumeric: 'tabular-nums' },
  '.left[data-open]': { color: 'var(--accent-text)', fontWeight: 600 },
});
