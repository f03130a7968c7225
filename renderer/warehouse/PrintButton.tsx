import { styled } from '@mui/material/styles';
import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { warehouseWords } from './words.ts';

/** One kind of document, with one word to be seen and its whole name to be heard. */
export function PrintButton({
  label,
  whole,
  busy,
  shortcut,
  onClick,
}: {
  label: string;
  whole: string;
  busy: boolean;
  shortcut: string;
  onClick: () => void;
}) {
  return (
    <Button size="warehouse" busy={busy} onClick={onClick} shortcut={shortcut} shortcutLabel={whole}>
      <span aria-hidden>{label}</span>
      <span className="visually-hidden">{whole}</span>
    </Button>
  );
}

/** Several of them after one sign of a printer: they fit beside each other on the smallest screen. */
export function PrintRow({ children }: { children: ReactNode }) {
  const t = useT(warehouseWords);
  return (
    <Root role="group" aria-label={t.print}>
      <Printer aria-hidden />
      {children}
    </Root>
  );
}

const Root = styled('span')({
  display: 'inline-flex',
  flexWrap: 'wrap',
  gap: 8,
  alignItems: 'center',
  '> svg': { width: 28, height: 28, strokeWidth: 1.75, color: 'var(--muted)', flexShrink: 0 },
  '> button': { padding: '0 10px !important' },
});
