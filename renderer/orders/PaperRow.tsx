import { Download, Eye, FileText, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { documentWords } from './document-words.ts';
import { Row, Small } from './order-style.ts';
import type { How } from './use-printing.ts';

/** One document: what it is, and what may be done with it. */
export function PaperRow({
  label,
  detail,
  shortcut,
  busy,
  onAsk,
  children,
}: {
  label: string;
  detail?: ReactNode;
  /** Key that prints it. */
  shortcut?: string;
  busy: boolean;
  onAsk: (how: How) => void;
  /** More buttons. */
  children?: ReactNode;
}) {
  const t = useT(documentWords);
  return (
    <Row style={{ alignItems: 'center', flexWrap: 'wrap', gap: '4px 12px' }}>
      <span style={{ display: 'flex', gap: 8, alignItems: 'flex-start', minWidth: 0 }}>
        <FileText size={16} aria-hidden color="var(--muted)" style={{ marginTop: 2, flexShrink: 0 }} />
        <span style={{ minWidth: 0 }}>
          <span style={{ whiteSpace: 'nowrap' }}>{label}</span>
          {detail !== undefined && <Small>{detail}</Small>}
        </span>
      </span>
      <span style={{ display: 'inline-flex', gap: 2, flexShrink: 0, marginLeft: 'auto' }}>
        {children}
        <IconButton label={t.previewOf(label)} icon={<Eye aria-hidden />} onClick={() => onAsk('preview')} />
        <Button
          size="small"
          icon={<Printer aria-hidden />}
          busy={busy}
          onClick={() => onAsk('print')}
          {...(shortcut === undefined ? {} : { shortcut, shortcutLabel: t.printOf(label) })}
        >
          <span className="visually-hidden">
            {t.print} {label}
          </span>
        </Button>
        <IconButton label={t.saveOf(label)} icon={<Download aria-hidden />} onClick={() => onAsk('save')} />
      </span>
    </Row>
  );
}
