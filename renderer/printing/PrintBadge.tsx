import { styled } from '@mui/material/styles';
import { Printer } from 'lucide-react';
import { openPrinting } from '../frame/overlays.ts';
import { useT } from '../i18n/words.ts';
import { useLive } from '../use-live.ts';
import { useMay } from '../workstation-state.ts';
import { printingWords } from './words.ts';

/** In the top bar while something waits or needs a person; at the bench always. */
export function PrintBadge() {
  const t = useT(printingWords);
  const packs = useMay('order.prepare');
  const { data } = useLive('printJobs', { limit: 1 }, ['printJobs', 'preferences']);
  if (data === null) return null;
  const { open, needsSomeone } = data;
  if (!packs && open + needsSomeone === 0) return null;
  const text = needsSomeone > 0 ? t.needsSomeone(needsSomeone) : open > 0 ? t.waiting(open) : '';
  return (
    <Root
      type="button"
      data-tone={needsSomeone > 0 ? 'error' : 'info'}
      title={t.openPanel}
      aria-haspopup="dialog"
      onClick={openPrinting}
    >
      <Printer aria-hidden />
      <span className="visually-hidden">{t.openPanel}</span>
      <span aria-live="polite">{text}</span>
    </Root>
  );
}

const Root = styled('button')({
  display: 'inline-flex',
  gap: 6,
  alignItems: 'center',
  minHeight: 28,
  padding: '4px 6px',
  border: 0,
  borderRadius: 6,
  background: 'none',
  font: 'inherit',
  fontSize: 12.5,
  lineHeight: '18px',
  fontWeight: 500,
  whiteSpace: 'nowrap',
  cursor: 'pointer',
  color: 'var(--info)',
  svg: { width: 16, height: 16, strokeWidth: 2 },
  '&[data-tone=error]': { color: 'var(--error)' },
  '&:hover': { background: 'color-mix(in srgb, var(--ink) 5%, transparent)' },
});
