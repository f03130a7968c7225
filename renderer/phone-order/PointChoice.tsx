import { styled } from '@mui/material/styles';
import { MapPin } from 'lucide-react';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { Note } from '../ui/Field.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { useNow } from '../use-now.ts';
import { PointMarks } from './PointMarks.tsx';
import { doubtText, openText } from './point-text.ts';
import { pointWords } from './point-words.ts';
import { useCall } from './call-context.ts';

/** The point of the chosen mode, or the way to choose one (ORD-7). */
export function PointChoice({ onPick }: { onPick: () => void }) {
  const t = useT(pointWords);
  const locale = useLocale();
  const { form, errorAt } = useCall();
  const now = new Date(useNow()).toISOString();
  const { point, mode, grams } = form;
  const error = errorAt('relayId');
  if (mode === null) return null;
  const day = form.modes.find((entry) => entry.mode === mode)?.promise?.deliveryDay ?? null;
  return (
    <Root>
      <button
        type="button"
        data-field="relayId"
        data-missing={point === null || undefined}
        aria-haspopup="dialog"
        aria-invalid={error !== null || undefined}
        onClick={onPick}
      >
        <MapPin aria-hidden />
        {point === null ? (
          <span className="grow">{t.choose}</span>
        ) : (
          <span className="grow">
            <b>{point.name}</b>
            <span className="where">{`${point.street}, ${point.postalCode} ${point.city}`}</span>
            <PointMarks states={[openText(point, now, t, locale), doubtText(point, mode, { grams, day }, t, locale)]} />
          </span>
        )}
        <Kbd keys="Alt+P" />
      </button>
      {error !== null && <Note data-error>{error}</Note>}
    </Root>
  );
}

const Root = styled('div')({
  marginTop: -2,
  button: {
    width: '100%',
    display: 'flex',
    alignItems: 'center',
    gap: 8,
    textAlign: 'left',
    font: 'inherit',
    fontSize: 13,
    lineHeight: '18px',
    color: 'var(--ink)',
    background: 'var(--raised)',
    border: '1px solid var(--line2)',
    borderRadius: 8,
    padding: '6px 10px',
    cursor: 'pointer',
  },
  'button:hover': { borderColor: 'var(--control)' },
  'button[data-missing]': { color: 'var(--primary)', fontWeight: 600 },
  'button[aria-invalid]': { borderColor: 'var(--error)' },
  svg: { width: 16, height: 16, flexShrink: 0, color: 'var(--primary)' },
  '.grow': { flex: 1, minWidth: 0 },
  b: { fontWeight: 600 },
  'b, .where': { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '.where': { color: 'var(--muted)', fontSize: 12.5, lineHeight: '17px' },
});
