import { territoryOf } from '../../domain/place/territory.ts';
import { Doubt } from '../address/Doubt.tsx';
import { phoneDoubtText, phoneShown } from '../address/phone-help.ts';
import { addressWords } from '../address/words.ts';
import { useT } from '../i18n/words.ts';
import { X } from 'lucide-react';
import { Checkbox } from '../ui/Checkbox.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Civility } from './Civility.tsx';
import { FormField } from './FormField.tsx';
import { useCall } from './call-context.ts';
import { asNobody, withDetails } from './caller.ts';
import { focusField } from './focus.ts';
import { Row, Section } from './parts.ts';
import { callWords } from './words.ts';

/** A new customer, or a guest, as they tell it (ORD-5). */
export function DetailsSection() {
  const t = useT(callWords);
  const words = useT(addressWords);
  const { draft, change, form } = useCall();
  const { details, buyer } = draft;
  const there = territoryOf(form.destination);
  const doubt = phoneDoubtText(details.phone, there, words);
  const set = (part: Partial<typeof details>) => change((last) => withDetails(last, part));
  return (
    <Section>
      <header>
        <h3>{buyer === 'new' ? t.client.newTitle : t.client.guestTitle}</h3>
        <span className="aside">
          <IconButton
            label={t.client.change}
            icon={<X aria-hidden />}
            onClick={() => {
              change(asNobody);
              focusField('search');
            }}
          />
        </span>
      </header>
      <Civility name="details.civility" value={details.civility} onChange={(civility) => set({ civility })} />
      <Row>
        <FormField
          path="details.lastName"
          label={t.details.lastName}
          required
          value={details.lastName}
          onChange={(lastName) => set({ lastName })}
        />
        <FormField
          path="details.firstName"
          label={t.details.firstName}
          value={details.firstName}
          onChange={(firstName) => set({ firstName })}
        />
      </Row>
      <Row>
        <FormField
          path="details.phone"
          label={t.details.phone}
          type="tel"
          value={details.phone}
          onChange={(phone) => set({ phone })}
          hint={doubt === null ? undefined : <Doubt text={doubt} />}
          onBlur={() => {
            const phone = phoneShown(details.phone, there);
            if (phone !== null) set({ phone });
          }}
        />
        {buyer === 'new' && (
          <FormField
            path="details.birthDate"
            label={t.details.birthDate}
            placeholder={t.details.birthHint}
            value={details.birthDate}
            onChange={(birthDate) => set({ birthDate })}
          />
        )}
      </Row>
      <FormField
        path="details.email"
        label={t.details.email}
        inputMode="email"
        value={details.email}
        onChange={(email) => set({ email })}
      />
      {buyer === 'new' && (
        <Checkbox
          label={t.details.newsletter}
          checked={details.newsletter}
          onChange={(newsletter) => set({ newsletter })}
        />
      )}
    </Section>
  );
}
