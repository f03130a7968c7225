import { styled } from '@mui/material/styles';
import type { CustomerDetails } from '../../domain/customer/customer.ts';
import { dayShort } from '../../domain/format.ts';
import { fieldLabel } from '../../domain/messages/fields.ts';
import { openExternal } from '../api.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { customerWords } from './words.ts';

/** What is known of a customer; what is not known takes no room. */
export function CustomerDetailsList({ details }: { details: CustomerDetails }) {
  const t = useT(customerWords);
  const locale = useLocale();
  const { phone, email, birthDate, newsletter, note } = details;
  return (
    <List>
      {phone !== '' && (
        <Row label={fieldLabel(locale, 'phone')}>
          <button type="button" onClick={() => void openExternal(`tel:${phone.replace(/[^\d+]/gu, '')}`)}>
            {phone}
          </button>
        </Row>
      )}
      {email !== '' && (
        <Row label={fieldLabel(locale, 'email')}>
          <button type="button" onClick={() => void openExternal(`mailto:${email}`)}>
            {email}
          </button>
        </Row>
      )}
      {birthDate !== null && <Row label={fieldLabel(locale, 'birthDate')}>{dayShort(birthDate)}</Row>}
      <Row label={fieldLabel(locale, 'newsletter')}>{newsletter ? t.newsletter : t.noNewsletter}</Row>
      {note !== '' && (
        <Row label={fieldLabel(locale, 'note')}>
          <span className="note">{note}</span>
        </Row>
      )}
    </List>
  );
}

function Row({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const List = styled('dl')({
  margin: 0,
  div: { display: 'grid', gridTemplateColumns: '130px minmax(0, 1fr)', gap: 12, padding: '3px 0' },
  dt: { color: 'var(--muted)' },
  dd: { margin: 0, overflowWrap: 'anywhere' },
  '.note': { whiteSpace: 'pre-line' },
  button: {
    all: 'unset',
    cursor: 'pointer',
    color: 'var(--primary)',
    fontWeight: 500,
    borderRadius: 4,
    textDecoration: 'underline',
    textUnderlineOffset: 3,
    textDecorationColor: 'color-mix(in srgb, var(--primary) 40%, transparent)',
  },
  'button:focus-visible': { outline: '2px solid var(--primary)', outlineOffset: 2 },
});
