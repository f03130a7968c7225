import { styled } from '@mui/material/styles';
import { lineName } from '../../domain/order/basket.ts';
import type { OrderLine } from '../../domain/order/parts.ts';
import { articleCents, optionCents } from '../../domain/order/totals.ts';
import type { QuoteDocument } from '../../domain/quote/quote-document.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { useFormat } from '../format.ts';
import { useLocale } from '../i18n/locale.ts';
import { quoted, useT } from '../i18n/words.ts';
import { Small } from '../orders/order-style.ts';
import { modeWord, wrapWord } from '../orders/own-words.ts';
import { Money } from '../ui/Money.tsx';
import { quoteWords } from './words.ts';

/** What is quoted at which price, and what it comes to (PRX-3). */
export function QuoteLines({ quote, profile }: { quote: QuoteDocument; profile: ShopProfile }) {
  const t = useT(quoteWords);
  const locale = useLocale();
  const { rate } = useFormat();
  const { lines, mode, totals, vat, note } = quote;
  return (
    <>
      <Table>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t.lines}</span>
            </th>
            <th scope="col">{t.quantity}</th>
            <th scope="col">{t.unit}</th>
            <th scope="col">{t.sum}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td>
                {lineName(line, { label: line.format })}
                <Options line={line} profile={profile} />
              </td>
              <td>{line.quantity}</td>
              <td>
                <Money cents={line.unitCents} />
              </td>
              <td>
                <Money cents={articleCents(line) + optionCents(line)} />
              </td>
            </tr>
          ))}
          <tr>
            <td>{`${t.delivery} · ${modeWord(locale, quote, profile)}`}</td>
            <td />
            <td />
            <td>
              <Money cents={mode.priceCents} />
            </td>
          </tr>
        </tbody>
        <tfoot>
          {totals.vatOffCents !== 0 && (
            <tr>
              <th scope="row" colSpan={3}>
                {t.vatOff}
              </th>
              <td>
                <Money cents={-totals.vatOffCents} />
              </td>
            </tr>
          )}
          <tr className="total">
            <th scope="row" colSpan={3}>
              {vat.charged ? t.total : t.totalNoVat}
            </th>
            <td>
              <Money cents={totals.totalCents} strong />
            </td>
          </tr>
          {vat.charged &&
            totals.vat
              .filter(({ vatCents }) => vatCents !== 0)
              .map(({ rateBp, vatCents }) => (
                <tr key={rateBp} className="quiet">
                  <th scope="row" colSpan={3}>
                    {t.vat(rate(rateBp))}
                  </th>
                  <td>
                    <Money cents={vatCents} />
                  </td>
                </tr>
              ))}
        </tfoot>
      </Table>
      {!vat.charged && <Small>{vat.mention[locale]}</Small>}
      {note !== '' && <Note>{note}</Note>}
    </>
  );
}

function Options({ line: { personalisation, wrap }, profile }: { line: OrderLine; profile: ShopProfile }) {
  const locale = useLocale();
  return (
    <>
      {personalisation && <Small>{`${personalisation.label} ${quoted(locale, personalisation.text)}`}</Small>}
      {wrap && (
        <Small>
          {wrapWord(locale, wrap, profile)}
          {wrap.card && ` · ${quoted(locale, wrap.card.text)}`}
        </Small>
      )}
    </>
  );
}

const Table = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  'th, td': { padding: '7px 0 7px 12px', textAlign: 'right', verticalAlign: 'top', whiteSpace: 'nowrap' },
  'thead th:first-of-type, tbody td:first-of-type': { textAlign: 'left', paddingLeft: 0, whiteSpace: 'normal' },
  thead: { color: 'var(--muted)', fontSize: 12.5 },
  'thead th': { fontWeight: 500 },
  'tbody td': { borderTop: '1px solid var(--line)' },
  'tfoot th': { fontWeight: 400 },
  '.total > *': { borderTop: '1px solid var(--line2)', fontWeight: 600, fontSize: 15 },
  '.quiet': { color: 'var(--muted)', fontSize: 13 },
});

const Note = styled('p')({ margin: '10px 0 0', whiteSpace: 'pre-wrap', color: 'var(--muted)' });
