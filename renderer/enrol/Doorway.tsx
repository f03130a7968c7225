import { styled } from '@mui/material/styles';
import { type ReactNode, useEffect } from 'react';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { Surface } from '../ui/Card.tsx';
import { setPreferences } from '../workstation-state.ts';
import { enrolWords } from './words.ts';

/** The screens before the frame: one card in the middle, the language at hand. */
export function Doorway({
  title,
  lead,
  width = 440,
  children,
}: {
  title: string;
  lead: ReactNode;
  width?: number;
  children: ReactNode;
}) {
  const t = useT(enrolWords);
  const locale = useLocale();
  useEffect(() => {
    document.title = `${title} · Comptoir`;
  }, [title]);
  return (
    <Root>
      <div className="mark" aria-hidden>
        <svg viewBox="0 0 32 32">
          <rect width="32" height="32" rx="7" />
          <path d="M7 21.5h18M9.5 21.5a6.5 6.5 0 0 1 13 0M16 12.5v2.5M13.5 12h5" />
        </svg>
        Comptoir
      </div>
      <Surface style={{ width, maxWidth: '100%', padding: 28 }}>
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
        {children}
      </Surface>
      <Button look="quiet" size="small" onClick={() => void setPreferences({ locale: locale === 'fr' ? 'en' : 'fr' })}>
        {t.language}
      </Button>
    </Root>
  );
}

const Root = styled('main')({
  minHeight: '100%',
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  justifyContent: 'center',
  gap: 18,
  padding: 24,
  overflow: 'auto',
  height: '100%',
  '.lead': { color: 'var(--muted)', margin: '4px 0 20px' },
  '.mark': { display: 'flex', gap: 10, alignItems: 'center', fontSize: 18, fontWeight: 650, letterSpacing: '-0.01em' },
  '.mark svg': { width: 32, height: 32 },
  '.mark rect': { fill: 'var(--primary)' },
  '.mark path': { fill: 'none', stroke: 'var(--primary-ink)', strokeWidth: 2.2, strokeLinecap: 'round' },
});

/** A form of a doorway: fields below each other, the button as wide as the card. */
export const DoorwayForm = styled('form')({
  display: 'flex',
  flexDirection: 'column',
  gap: 14,
  '> button': { width: '100%', marginTop: 4 },
});
