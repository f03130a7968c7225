import { describe, expect, it } from 'vitest';
import { whyNotReturnOption } from '../../../domain/order/return-option.ts';
import { anOrderLine } from '../../builders.ts';
import { cadomaestro, caseapains } from '../domain/profiles.ts';

const engraved = anOrderLine({ personalisation: { label: 'Prénom', text: 'Léa', unitCents: 0 } });
const jam = anOrderLine({ perishable: true });

describe('the return option (ORD-14)', () => {
  it('is sold when one article at least may come back', () => {
    expect(whyNotReturnOption(cadomaestro, [engraved, anOrderLine()], 'phone')).toBeUndefined();
  });

  it('is not sold where it would cover nothing: personalised, perishable, no article at all', () => {
    for (const lines of [[engraved, jam], []])
      expect(whyNotReturnOption(cadomaestro, lines, 'phone')?.detail).toMatchObject({
        rule: 'ORD-14',
        why: 'noArticles',
      });
  });

  it('is not sold by a shop that has none', () => {
    expect(whyNotReturnOption(caseapains, [anOrderLine()], 'phone')?.detail).toMatchObject({
      rule: 'ORD-14',
      why: 'notSold',
    });
  });
});
