import { styled } from '@mui/material/styles';
import type { Customer } from '../../domain/customer/customer.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { hrefOf } from '../routing.ts';
import { careWords } from './care-words.ts';

/** Why nothing can be done with this record any more, or what its person asked for (CLI-2, CLI-4). */
export function EndedNote({ customer: { mergedInto, erasedAt, closed } }: { customer: Customer }) {
  const t = useT(careWords);
  const { day } = useFormat();
  if (erasedAt !== null)
    return (
      <Root>
        <b>{t.erasedTitle}</b>
        <span>{t.erasedText(day(erasedAt))}</span>
      </Root>
    );
  if (mergedInto !== null)
    return (
      <Root>
        <b>{t.mergedTitle}</b>
        <span>{t.mergedText}</span>
        <a href={hrefOf({ page: 'customer', customerId: mergedInto })}>{t.mergedLink}</a>
      </Root>
    );
  return closed === null ? null : <Root>{t.closedOn(day(closed.at), closed.byName, closed.reason)}</Root>;
}

const Root = styled('p')({
  margin: '0 0 12px',
  display: 'flex',
  flexWrap: 'wrap',
  gap: '4px 12px',
  padding: '10px 14px',
  borderRadius: 8,
  background: 'var(--info-soft)',
  color: 'var(--info)',
  a: { color: 'inherit', fontWeight: 600 },
});
