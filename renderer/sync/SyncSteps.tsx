import { styled } from '@mui/material/styles';
import { CheckCheck, ChevronRight, CloudUpload, HardDrive } from 'lucide-react';
import type { SyncStatus } from '../../domain/views.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { syncWords } from './words.ts';

export function SyncSteps({ sync }: { sync: SyncStatus }) {
  const t = useT(syncWords);
  const format = useFormat();
  const saved = Math.max(0, sync.queued - sync.sent);
  const steps = [
    {
      Icon: HardDrive,
      tone: saved > 0 ? 'info' : 'done',
      value: format.count(saved),
      title: t.steps.saved,
      text: t.steps.savedText,
    },
    {
      Icon: CloudUpload,
      tone: sync.sent > 0 ? 'info' : 'done',
      value: format.count(sync.sent),
      title: t.steps.sent,
      text: t.steps.sentText,
    },
    {
      Icon: CheckCheck,
      tone: 'ok',
      value: sync.queued === 0 ? t.steps.allConfirmed : t.steps.notAll,
      title: t.steps.confirmed,
      text: sync.lastSyncAt === null ? t.steps.never : t.steps.confirmedText(format.relative(sync.lastSyncAt)),
    },
  ];
  return (
    <Root aria-label={t.steps.label}>
      {steps.map(({ Icon, tone, value, title, text }, index) => (
        <li key={title} data-tone={tone}>
          {index > 0 && <ChevronRight className="arrow" aria-hidden />}
          <Icon aria-hidden />
          <div>
            <span className="title">{title}</span>
            <b>{value}</b>
            <small>{text}</small>
          </div>
        </li>
      ))}
    </Root>
  );
}

const Root = styled('ol')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
  gap: 24,
  li: {
    position: 'relative',
    display: 'flex',
    gap: 12,
    padding: 16,
    background: 'var(--surface)',
    border: '1px solid var(--line)',
    borderRadius: 8,
    boxShadow: 'var(--shadow)',
  },
  'li > svg': { width: 20, height: 20, strokeWidth: 1.6, color: 'var(--faint)', marginTop: 2 },
  'li > svg.arrow': { position: 'absolute', left: -22, top: '50%', marginTop: -10, color: 'var(--faint)' },
  div: { display: 'flex', flexDirection: 'column' },
  '.title': { fontWeight: 600, fontSize: 12.5, color: 'var(--muted)' },
  b: { fontSize: 26, lineHeight: '34px', fontWeight: 650, letterSpacing: '-0.01em' },
  small: { fontSize: 12.5, lineHeight: '17px', color: 'var(--muted)' },
  '[data-tone=info] b, [data-tone=info] > svg:not(.arrow)': { color: 'var(--info)' },
  '[data-tone=ok] b, [data-tone=ok] > svg:not(.arrow)': { color: 'var(--ok)' },
  '[data-tone=done] b': { color: 'var(--faint)', fontWeight: 500 },
});
