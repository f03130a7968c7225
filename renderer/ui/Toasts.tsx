import { styled } from '@mui/material/styles';
import { CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import { useT } from '../i18n/words.ts';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import { dismissToast, useToasts } from './toast.ts';
import { kitWords } from './words.ts';

const icons = { ok: CircleCheck, info: Info, error: TriangleAlert };

export function Toasts() {
  const toasts = useToasts((state) => state.toasts);
  const t = useT(kitWords);
  // one key for the latest offer: it lasts five seconds, too short to walk there by Tab
  const latest = toasts.findLast(({ action }) => action !== null)?.id;
  return (
    <Region role="status" aria-live="polite">
      {toasts.map(({ id, tone, text, action }) => {
        const Icon = icons[tone];
        return (
          <div key={id} className="toast" data-tone={tone}>
            <Icon aria-hidden />
            <span>{text}</span>
            {action !== null && (
              <Button
                size="small"
                {...(id === latest ? { shortcut: 'Alt+Z', shortcutLabel: '' } : {})}
                onClick={() => {
                  dismissToast(id);
                  action.run();
                }}
              >
                {action.label}
              </Button>
            )}
            <IconButton label={t.toastDismiss} icon={<X aria-hidden />} onClick={() => dismissToast(id)} />
          </div>
        );
      })}
    </Region>
  );
}

const Region = styled('div')({
  position: 'fixed',
  left: 80,
  // a page with a bar at its foot lifts them above it
  bottom: 'var(--toast-bottom, 16px)',
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
  zIndex: 1500,
  '.toast': {
    display: 'flex',
    alignItems: 'center',
    gap: 10,
    minHeight: 44,
    padding: '4px 6px 4px 14px',
    maxWidth: 520,
    borderRadius: 8,
    border: '1px solid var(--line2)',
    background: 'var(--surface)',
    boxShadow: 'var(--overlay)',
    fontWeight: 500,
  },
  '.toast > span': { flex: 1 },
  '.toast > svg': { width: 18, height: 18, color: 'var(--ok)', flexShrink: 0 },
  '.toast[data-tone="info"] > svg': { color: 'var(--info)' },
  '.toast[data-tone="error"] > svg': { color: 'var(--error)' },
});
