import { styled } from '@mui/material/styles';
import { Search, TicketPlus } from 'lucide-react';
import { useDeferredValue, useRef, useState } from 'react';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import type { CardState, VoucherState } from '../../domain/voucher/state.ts';
import { SectionTabs } from '../frame/SectionTabs.tsx';
import { useT } from '../i18n/words.ts';
import { ListHint } from '../orders/ListHint.tsx';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Page } from '../ui/Page.tsx';
import { Select } from '../ui/Select.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { useMay, useShop } from '../workstation-state.ts';
import { CardList } from './CardList.tsx';
import { IssueDialog } from './IssueDialog.tsx';
import { VoucherList, type Whose } from './VoucherList.tsx';
import { voucherWords } from './words.ts';

const voucherTabs = {
  usable: ['pending', 'early', 'usable'],
  used: ['used'],
  expired: ['expired'],
  cancelled: ['cancelled'],
  all: [],
} as const satisfies Record<string, readonly VoucherState[]>;
const cardTabs = {
  usable: ['usable'],
  empty: ['empty'],
  expiredCards: ['expired'],
  cancelledCards: ['cancelled'],
  allCards: [],
} as const satisfies Record<string, readonly CardState[]>;

/** Every voucher, code and gift card of the shop; managers issue here (AVO-1, AVO-2, AVO-3). Not for roles without prices. */
export function VouchersPage() {
  const shop = useShop();
  const priced = useMay('prices.see');
  return shop !== null && priced ? <Lists shop={shop} /> : null;
}

function Lists({ shop }: { shop: ShopProfile }) {
  const t = useT(voucherWords);
  const issues = useMay('voucher.issue');
  const [list, setList] = useState<'vouchers' | 'cards'>('vouchers');
  const [tab, setTab] = useState<keyof typeof voucherTabs>('usable');
  const [cardTab, setCardTab] = useState<keyof typeof cardTabs>('usable');
  const [whose, setWhose] = useState<'any' | NonNullable<Whose>>('any');
  const [typed, setTyped] = useState('');
  const end = useDeferredValue(typed);
  const [issuing, setIssuing] = useState(false);
  const search = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useShortcut('/', () => search.current?.focus(), t.searchLabel);
  const cards = list === 'cards';
  return (
    <Page
      title={t.title}
      bare
      actions={
        issues && (
          <Button look="primary" icon={<TicketPlus aria-hidden />} shortcut="N" onClick={() => setIssuing(true)}>
            {t.issue.open}
          </Button>
        )
      }
    >
      <Filters>
        <SectionTabs section="payments" />
        <div className="row">
          <Tabs
            label={t.lists.label}
            value={list}
            onChange={setList}
            tabs={(['vouchers', 'cards'] as const).map((value) => ({ value, label: t.lists[value] }))}
          />
          <span className="end">
            {!cards && (
              <Select
                label={t.whose.label}
                hideLabel
                value={whose}
                options={(['any', 'everyone', 'personal'] as const).map((value) => ({ value, label: t.whose[value] }))}
                onChange={setWhose}
              />
            )}
            <Field
              label={t.searchLabel}
              hideLabel
              type="search"
              ref={search}
              value={typed}
              placeholder={t.search}
              maxLength={40}
              onChange={setTyped}
              start={<Search aria-hidden />}
            />
          </span>
        </div>
        {cards ? (
          <Tabs label={t.tabs.label} value={cardTab} onChange={setCardTab} tabs={tabsOf(cardTabs, t.tabs)} />
        ) : (
          <Tabs label={t.tabs.label} value={tab} onChange={setTab} tabs={tabsOf(voucherTabs, t.tabs)} />
        )}
      </Filters>
      {cards ? (
        <CardList shop={shop.id} states={cardTabs[cardTab]} end={end} />
      ) : (
        <VoucherList shop={shop.id} states={voucherTabs[tab]} whose={whose === 'any' ? null : whose} end={end} />
      )}
      <ListHint preview={false} />
      {issuing && <IssueDialog shop={shop} customer={null} onClose={() => setIssuing(false)} />}
    </Page>
  );
}

function tabsOf<K extends string>(tabs: Record<K, unknown>, words: NoInfer<Record<K, string>>) {
  return (Object.keys(tabs) as K[]).map((value) => ({ value, label: words[value] }));
}

const Filters = styled('div')({
  // the links of the section stand where the pages beside it have them
  padding: '8px 16px',
  display: 'flex',
  flexDirection: 'column',
  gap: 6,
  '> nav': { marginBottom: 4 },
  '.row': { display: 'flex', alignItems: 'center', justifyContent: 'space-between', flexWrap: 'wrap', gap: 10 },
  '.end': { display: 'inline-flex', gap: 8, alignItems: 'center' },
});
