import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { AttentionItem } from '../../domain/attention/views.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { hrefOf } from '../routing.ts';
import { Money } from '../ui/Money.tsx';
import { useShopById } from '../workstation-state.ts';
import { Due } from './Due.tsx';
import { detailOf, routeOfItem } from './item.ts';
import { kindWords } from './kind-words.ts';
import { attentionWords } from './words.ts';

/** One thing that waits: what it is, whose, by when. What is settled on the spot opens in place. */
export function ItemRow({
  item,
  current = false,
  onOpen,
}: {
  item: AttentionItem;
  current?: boolean;
  onOpen?: () => void;
}) {
  const t = useT(attentionWords);
  const words = useT(kindWords);
  const locale = useLocale();
  const profile = useShopById(item.shop ?? '');
  const detail = detailOf(item, profile, locale, words, t.command);
  const route = routeOfItem(item);
  const content: ReactNode = (
    <>
      <b>{words.kinds[item.kind]}</b>
      <span className="what">
        <span className="name">{item.name}</span>
        {item.code !== null && <span className="code">{item.code}</span>}
        {detail !== '' && <span className="quiet">{detail}</span>}
      </span>
      <span className="money">{item.cents !== null && <Money cents={item.cents} strong />}</span>
      <span className="owner" title={item.ownerName === '' ? undefined : t.owner(item.ownerName)}>
        {item.ownerName}
      </span>
      <Due item={item} />
    </>
  );
  const shared = { 'data-current': current || undefined, 'data-kind': item.kind, 'data-severity': item.severity };
  return (
    <Root>
      {route === null ? (
        <button type="button" onClick={onOpen} {...shared}>
          {content}
        </button>
      ) : (
        <a href={hrefOf(route)} {...shared}>
          {content}
        </a>
      )}
    </Root>
  );
}

const Root = styled('div')({
  containerType: 'inline-size',
  'a, button': {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '2px 12px',
    width: '100%',
    minHeight: 40,
    padding: '6px 14px',
    border: 0,
    background: 'transparent',
    color: 'var(--ink)',
    font: 'inherit',
    fontSize: 13,
    lineHeight: '20px',
    textAlign: 'left',
    textDecoration: 'none',
    cursor: 'pointer',
    outlineOffset: '-2px !important',
  },
  'a:hover, button:hover': { background: 'color-mix(in srgb, var(--ink) 3%, transparent)' },
  '[data-current]': { background: 'var(--primary-soft)', boxShadow: 'inset 3px 0 0 var(--primary)' },
  b: { fontWeight: 600, width: 194, flexShrink: 0 },
  '[data-severity=late] b, [data-severity=failed] b': { color: 'var(--error)' },
  '.what': {
    display: 'flex',
    gap: 10,
    flex: '1 1 240px',
    minWidth: 0,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
  },
  // the name last of all is cut short
  '.name': { fontWeight: 500, flexShrink: 0, maxWidth: '75%', overflow: 'hidden', textOverflow: 'ellipsis' },
  '.code': { color: 'var(--muted)' },
  '.quiet': { color: 'var(--muted)', minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
  '.money': { width: 84, flexShrink: 0, textAlign: 'right' },
  '.owner': {
    color: 'var(--muted)',
    width: 96,
    flexShrink: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '.due': {
    display: 'inline-flex',
    gap: 8,
    alignItems: 'center',
    justifyContent: 'flex-end',
    width: 274,
    flexShrink: 0,
    color: 'var(--muted)',
    whiteSpace: 'nowrap',
  },
  // so that what is late stands in one column
  '.due > span:last-child:not(:first-child)': { minWidth: 118, textAlign: 'right' },
  '@container (max-width: 900px)': { '.owner, .money:empty': { display: 'none' }, b: { width: 176 } },
  // beside the large rail of the warehouse: how long is left says enough
  '@container (max-width: 780px)': {
    '.due': { width: 176 },
    '.due > span:last-child:not(:first-child)': { display: 'none' },
  },
  '@container (max-width: 640px)': { '.due': { width: 'auto' } },
});
