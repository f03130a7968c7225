import { styled } from '@mui/material/styles';
import { Lock, TriangleAlert } from 'lucide-react';
import { useT } from '../i18n/words.ts';
import { useSay } from '../refusals.ts';
import { kitWords } from './words.ts';

/** The sentence, the next step and the rule. `what` is a refusal or a caught error; null shows nothing. `shop`: whose words. */
export function RefusalNote({ what, shop, alert = false }: { what: unknown; shop?: string; alert?: boolean }) {
  const say = useSay();
  const t = useT(kitWords);
  if (what === null || what === undefined) return null;
  const { sentence, next, rule } = say(what, shop);
  const Icon = alert ? TriangleAlert : Lock;
  return (
    <Root role={alert ? 'alert' : 'note'} data-alert={alert || undefined}>
      <Icon aria-hidden />
      <p>
        <b>{sentence}</b> {next} {rule !== '' && <abbr title={t.rule(rule)}>{rule}</abbr>}
      </p>
    </Root>
  );
}

const Root = styled('div')({
  display: 'flex',
  gap: 10,
  padding: '10px 12px',
  border: '1px solid var(--line)',
  borderRadius: 8,
  background: 'var(--raised)',
  fontSize: 13,
  lineHeight: '19px',
  b: { fontWeight: 600 },
  abbr: { color: 'var(--faint)', textDecoration: 'none', whiteSpace: 'nowrap' },
  '> svg': { width: 17, height: 17, marginTop: 1, flexShrink: 0, color: 'var(--accent-text)', strokeWidth: 1.75 },
  '&[data-alert]': {
    background: 'var(--error-soft)',
    borderColor: 'color-mix(in srgb, var(--error) 35%, transparent)',
  },
  '&[data-alert] > svg': { color: 'var(--error)' },
});
