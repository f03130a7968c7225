import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import type { StaffEntry } from '../../domain/views.ts';
import { act } from '../api.ts';
import { Avatar } from '../frame/StaffMenu.tsx';
import { useT } from '../i18n/words.ts';
import { seatWords } from '../seat/words.ts';
import { Button } from '../ui/Button.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { takeSession } from '../workstation-state.ts';
import { signInWords } from './words.ts';

const LENGTH = 6;

/** The sixth digit sends. A wrong code empties the field and says why; the focus stays. */
export function PinForm({
  person,
  named,
  onBack,
}: {
  person: StaffEntry;
  /** Their badge was read, and does not do (ROLE-3). */
  named: boolean;
  onBack: () => void;
}) {
  const t = useT(signInWords);
  const input = useRef<HTMLInputElement>(null);
  const [pin, setPin] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const s = useT(seatWords);
  const send = async (whole: string) => {
    setBusy(true);
    setError(null);
    try {
      takeSession(await act('signIn', { staffId: person.id, pin: whole }));
    } catch (caught) {
      setError(caught);
      setPin('');
      setBusy(false);
      input.current?.focus();
    }
  };
  const type = (text: string) => {
    if (busy) return;
    const digits = text.replace(/\D/gu, '').slice(0, LENGTH);
    setPin(digits);
    if (digits.length === LENGTH) void send(digits);
  };
  return (
    <Root>
      <div className="who">
        <Avatar name={person.name} size={40} />
        <b>{person.name}</b>
        <Button look="quiet" size="small" shortcut="Escape" onClick={onBack}>
          {t.back}
        </Button>
      </div>
      <label>
        <span className="visually-hidden">{t.pinFor(person.name)}</span>
        <span className="cells" aria-hidden data-busy={busy || undefined}>
          {Array.from({ length: LENGTH }, (_, index) => (
            <i
              key={index}
              data-filled={index < pin.length || undefined}
              data-next={index === pin.length || undefined}
            />
          ))}
        </span>
        <input
          ref={input}
          // the one thing to do here
          autoFocus
          type="password"
          inputMode="numeric"
          autoComplete="off"
          value={pin}
          aria-invalid={error !== null || undefined}
          onChange={(event) => type(event.target.value)}
        />
      </label>
      <p className="hint" role="status">
        {busy ? t.checking : named ? s.badgeRead : `${t.pin} ${s.badgeHint}`}
      </p>
      <RefusalNote what={error} alert />
    </Root>
  );
}

const Root = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 14,
  '.who': { display: 'flex', alignItems: 'center', gap: 12, fontSize: 16 },
  '.who button': { marginLeft: 'auto' },
  b: { fontWeight: 600 },
  label: { position: 'relative', display: 'block', cursor: 'text' },
  '.cells': { display: 'flex', gap: 10, justifyContent: 'center' },
  '.cells i': {
    width: 46,
    height: 56,
    borderRadius: 8,
    border: '1px solid var(--control)',
    display: 'grid',
    placeItems: 'center',
  },
  '.cells i[data-filled]::after': {
    content: '""',
    width: 11,
    height: 11,
    borderRadius: '50%',
    background: 'var(--ink)',
  },
  '.cells[data-busy] i': { opacity: 0.6 },
  input: { position: 'absolute', inset: 0, opacity: 0, width: '100%', cursor: 'text', fontSize: 16 },
  'label:focus-within .cells i[data-next]': {
    borderColor: 'var(--primary)',
    boxShadow: '0 0 0 3px color-mix(in srgb, var(--primary) 22%, transparent)',
  },
  '.hint': { textAlign: 'center', fontSize: 12.5, color: 'var(--muted)' },
});
