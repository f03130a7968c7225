import { Gift } from 'lucide-react';
import { useState } from 'react';
import { emptyAddress } from '../../domain/order/draft.ts';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { AddressChoice, useBookEntry } from './AddressSection.tsx';
import { FormField } from './FormField.tsx';
import { useCall } from './call-context.ts';
import { isBlankAddress, isSameAddress } from './caller.ts';
import { focusField } from './focus.ts';
import { Section } from './parts.ts';
import { callWords } from './words.ts';

/** Where it goes (ORD-6), with what the driver must know (ORD-17) and whether the parcel keeps the surprise (ORD-13). */
export function DeliverySection() {
  const t = useT(callWords);
  const { draft, change, customer, profile } = useCall();
  const book = draft.buyer === 'known' ? (customer?.customer.addresses ?? []) : [];
  const [choosing, setChoosing] = useState(false);
  const { entry } = useBookEntry('delivery');
  const toggle = (otherDelivery: boolean) => {
    const other = book.find(({ address }) => !isSameAddress(address, draft.billing))?.address;
    const blank = isBlankAddress(draft.delivery);
    const delivery = otherDelivery && blank ? { ...(other ?? emptyAddress(profile.defaultTerritory)) } : draft.delivery;
    change({ otherDelivery, delivery });
    setChoosing(true);
    if (otherDelivery) focusField(other ? 'delivery.book' : 'delivery.lastName');
  };
  const otherAddress = () => {
    if (!draft.otherDelivery) return toggle(true);
    setChoosing(true);
    focusField(book.length > 0 ? 'delivery.book' : 'delivery.lastName');
  };
  const named = draft.otherDelivery ? (entry?.name ?? '') : t.address.sameAsBilling;
  const where = named === '' ? '' : ` · ${named}`;
  useShortcut('F7', otherAddress, t.address.forOther);
  return (
    <Section style={{ background: draft.otherDelivery ? 'var(--raised)' : undefined }}>
      <header>
        <h3>{`${t.address.delivery}${where}`}</h3>
        <span className="aside">
          {draft.surprise && (
            <Chip tone="accent" icon={<Gift aria-hidden />}>
              {t.address.surpriseChip}
            </Chip>
          )}
          {draft.otherDelivery && entry && !choosing && (
            <Button look="quiet" size="small" onClick={otherAddress}>
              {t.address.edit}
            </Button>
          )}
          <Kbd keys="F7" />
        </span>
      </header>
      <Checkbox label={t.address.forOther} checked={draft.otherDelivery} onChange={toggle} />
      {draft.otherDelivery && <AddressChoice which="delivery" choosing={choosing} onDone={() => setChoosing(false)} />}
      <FormField
        path="instructions"
        label={t.address.instructions}
        placeholder={t.address.instructionsHint}
        value={draft.instructions}
        onChange={(instructions) => change({ instructions })}
      />
      {profile.gifts.surprise && (
        <Checkbox
          label={t.address.surprise}
          hint={t.address.surpriseHint}
          checked={draft.surprise}
          onChange={(surprise) => change({ surprise })}
        />
      )}
    </Section>
  );
}
