/** The phone order form read as a quote (MSG-2): what an order needs and a quote does not is no hindrance. Pure. */
import type { ActionInput } from '../../domain/api.ts';
import type { Address } from '../../domain/customer/address.ts';
import type { CommandInput } from '../../domain/commands.ts';
import type { BasketLine } from '../../domain/order/basket.ts';
import type { PhoneOrderDraft } from '../../domain/order/draft.ts';
import type { OrderLine } from '../../domain/order/parts.ts';
import type { DeliveryMode } from '../../domain/shop/delivery-mode.ts';
import type { Problem } from '../phone-order/problems.ts';

type Buyer = ActionInput<'placeOrder'>['args']['buyer'];

/** What the form gives of a quote; prices, days and words come with its dialog. `buyer`: a known one's details are their own. */
export interface QuoteForm
  extends Pick<
    CommandInput<'makeQuote'>,
    'quoteId' | 'shop' | 'requestId' | 'billing' | 'delivery' | 'lines' | 'modeId'
  > {
  buyer: Buyer;
}

export interface ReadQuote {
  form: QuoteForm | null;
  mode: DeliveryMode | null;
  priced: OrderLine[];
  /** What must still be put right. */
  problems: Problem[];
  /** Gift cards, codes or the return option stand in the form: a quote leaves them out. */
  leavesOut: boolean;
}

interface Read {
  draft: PhoneOrderDraft;
  buyer: Buyer | null;
  billing: Address | null;
  delivery: Address | null;
  basket: BasketLine[];
  priced: ReadonlyMap<string, OrderLine>;
  mode: DeliveryMode | null;
  /** Of the form read as an order. */
  problems: readonly Problem[];
}

export function readQuote({ draft, buyer, billing, delivery, basket, priced, mode, problems: all }: Read): ReadQuote {
  const problems: Problem[] = all.filter((problem) => !isOfOrderAlone(problem));
  if (draft.lines.length === 0 && !problems.some(({ what }) => what === 'noLines'))
    problems.push({ path: 'articles', what: 'noLines' });
  const leavesOut =
    draft.giftCards.length > 0 || draft.codes.length > 0 || draft.cards.length > 0 || draft.returnOption;
  const common = { mode, priced: [...priced.values()], problems, leavesOut };
  const whole = problems.length === 0 && priced.size === draft.lines.length;
  if (!whole || !buyer || !billing || !delivery || !mode) return { ...common, form: null };
  const { orderId: quoteId, shop, requestId } = draft;
  return { ...common, form: { quoteId, shop, requestId, buyer, billing, delivery, lines: basket, modeId: mode.id } };
}

/** The shelf, the pick-up point and how it is paid are asked when the quote becomes an order. */
function isOfOrderAlone(problem: Problem): boolean {
  const { path } = problem;
  if (problem.what === 'refused' && problem.refusal.code === 'stockShort') return true;
  return /^(?:relayId|codes\.|codeTyped|instructions|giftCards|cards)/u.test(path);
}
