import type { PrintLog } from '../../domain/warehouse/print-log.ts';
import { useT } from '../i18n/words.ts';
import { useLive } from '../use-live.ts';
import { When } from '../ui/When.tsx';
import { printingWords } from './words.ts';

/** Who printed what of an order, when and where, the latest first; nothing while nobody did. */
export function PrintLogList({ orderId }: { orderId: string }) {
  const t = useT(printingWords);
  const { data } = useLive('printLog', { orderId }, ['printLogs']);
  if (!data || data.entries.length === 0) return null;
  return (
    <details>
      <summary>{`${t.log} (${data.entries.length})`}</summary>
      <ul style={{ margin: '4px 0 0', paddingLeft: 18, color: 'var(--muted)', fontSize: 13 }}>
        {data.entries.toReversed().map((entry) => (
          <li key={keyOf(entry)}>
            {t.kinds[entry.document]} {entry.duplicate && <b>{t.duplicate}</b>} · <When at={entry.at} shape="dayTime" />{' '}
            · {t.by(entry.byName)} {t.device(entry.device)}
          </li>
        ))}
      </ul>
    </details>
  );
}

const keyOf = ({ document, at, device, by }: PrintLog['entries'][number]) => `${document} ${at} ${device} ${by}`;
