import MuiDialog from '@mui/material/Dialog';
import { styled } from '@mui/material/styles';
import { X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useT } from '../i18n/words.ts';
import { type TakesScan, useScan } from '../scanner/use-scan.ts';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import { ShortcutLayer } from './ShortcutLayer.tsx';
import { kitWords } from './words.ts';

export interface DialogProps {
  title: string;
  onClose: () => void;
  /** Without it the dialog only informs. */
  onConfirm?: () => void;
  confirmLabel?: string;
  cancelLabel?: string;
  /** The act cannot be undone: the button is red, and what will happen is said in `children`. */
  danger?: boolean;
  /** In flight: nothing is sent twice. */
  busy?: boolean;
  confirmDisabled?: boolean;
  width?: number;
  /** Takes what is scanned while it is open; `useScan` of who opens it is below. */
  onScan?: TakesScan;
  children: ReactNode;
}

/** Mount it to open it. Focus is kept inside and returns after; Escape closes, Ctrl+Enter confirms. */
export function Dialog(props: DialogProps) {
  const {
    title,
    onClose,
    onConfirm,
    danger = false,
    busy = false,
    confirmDisabled = false,
    width = 520,
    children,
  } = props;
  const t = useT(kitWords);
  const id = useId();
  return (
    <MuiDialog
      open
      onClose={busy ? undefined : onClose}
      aria-labelledby={id}
      maxWidth={false}
      slotProps={{ paper: { style: { width, maxWidth: 'calc(100vw - 48px)' } } }}
    >
      <ShortcutLayer>
        {props.onScan !== undefined && <Ear takes={props.onScan} />}
        <Head>
          <h2 id={id}>{title}</h2>
          <IconButton label={t.close} icon={<X aria-hidden />} onClick={onClose} />
        </Head>
        <Body>{children}</Body>
        <Foot>
          {onConfirm === undefined ? (
            <Button look="primary" onClick={onClose}>
              {t.close}
            </Button>
          ) : (
            <>
              <Button onClick={onClose} disabled={busy}>
                {props.cancelLabel ?? t.cancel}
              </Button>
              <Button
                look={danger ? 'danger' : 'primary'}
                onClick={onConfirm}
                busy={busy}
                disabled={confirmDisabled}
                shortcut="Ctrl+Enter"
              >
                {props.confirmLabel ?? t.confirm}
              </Button>
            </>
          )}
        </Foot>
      </ShortcutLayer>
    </MuiDialog>
  );
}

/** A hook of its own layer. */
function Ear({ takes }: { takes: TakesScan }) {
  useScan(takes);
  return null;
}

const Head = styled('header')({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 12,
  padding: '12px 12px 4px 20px',
  h2: { fontSize: 16, lineHeight: '24px', color: 'var(--ink)' },
  '&:has(+ div [data-large])': {
    h2: { fontSize: 26, lineHeight: '34px' },
    button: { width: 48, height: 48 },
    svg: { width: 26, height: 26 },
  },
});
const Body = styled('div')({
  padding: '8px 20px 16px',
  overflow: 'auto',
  display: 'flex',
  flexDirection: 'column',
  gap: 14,
});
const Foot = styled('footer')({
  display: 'flex',
  justifyContent: 'flex-end',
  gap: 8,
  padding: '12px 20px',
  borderTop: '1px solid var(--line)',
  background: 'var(--raised)',
  // what is asked of gloves is answered by gloves
  'div:has([data-large]) + & button': { height: 56, padding: '0 20px', fontSize: 24 },
  'div:has([data-large]) + & kbd': { fontSize: 15, lineHeight: '22px', padding: '0 7px' },
});
