import { styled } from '@mui/material/styles';
import { Search, UserPlus, Users } from 'lucide-react';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import type { CustomerRow } from '../../domain/views.ts';
import { useT } from '../i18n/words.ts';
import { ListHint } from '../orders/ListHint.tsx';
import { navigate } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Field } from '../ui/Field.tsx';
import { Page } from '../ui/Page.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { useShortcut } from '../ui/shortcuts.ts';
import { useColumnLayout } from '../ui/table-columns.ts';
import { useLive } from '../use-live.ts';
import { useMay, useShop } from '../workstation-state.ts';
import { NewCustomerDialog } from './NewCustomerDialog.tsx';
import { useCustomerColumns } from './customer-columns.tsx';
import { customerWords } from './words.ts';

const MOST = 200;

/** The shop's customers by what a caller says of themself; Enter opens, and whoever is not found is created here. */
export function CustomersPage({ text }: { text: string }) {
  const t = useT(customerWords);
  const shop = useShop();
  const mayCreate = useMay('customer.change');
  const asked = useDeferredValue(text);
  const { data, error } = useLive(
    'customerSearch',
    shop === null ? null : { shop: shop.id, text: asked, limit: MOST },
    ['customers', 'orders'],
  );
  const layout = useColumnLayout<CustomerRow>('customers', useCustomerColumns());
  const [cursor, setCursor] = useState(0);
  const [creating, setCreating] = useState(false);
  const search = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => setCursor(0), [asked]);
  useShortcut('/', () => search.current?.focus(), t.searchLabel);
  const rows = data ?? [];
  const open = (row: CustomerRow) => navigate({ page: 'customer', customerId: row.id });
  const type = (typed: string) => navigate({ page: 'customers', text: typed }, 'replace');
  const move = (step: number) => setCursor(Math.max(0, Math.min(rows.length - 1, cursor + step)));
  if (shop === null) return null;
  const create = mayCreate && (
    <Button size="large" icon={<UserPlus aria-hidden />} onClick={() => setCreating(true)} shortcut="N">
      {t.create}
    </Button>
  );
  return (
    <Page
      title={t.title}
      bare
      lead={
        data === null
          ? ''
          : asked.trim() === ''
            ? t.newest
            : rows[0]?.near
              ? t.nearly
              : t.found(rows.length, rows.length === MOST)
      }
      actions={
        <>
          <SearchBox>
            <Field
              label={t.searchLabel}
              hideLabel
              type="search"
              ref={search}
              value={text}
              placeholder={t.search}
              onChange={type}
              autoFocus
              maxLength={200}
              start={<Search aria-hidden />}
              onKeyDown={(event) => {
                const row = rows[cursor];
                if (event.key === 'ArrowDown') move(1);
                else if (event.key === 'ArrowUp') move(-1);
                else if (event.key === 'Enter' && row && asked === text) open(row);
                else if (event.key === 'Escape' && text !== '') type('');
                else if (event.key === 'Escape') body.current?.querySelector<HTMLElement>('[role=grid]')?.focus();
                else return;
                event.preventDefault();
              }}
            />
          </SearchBox>
          {create}
        </>
      }
    >
      <RefusalNote what={error} alert />
      <Body ref={body}>
        <DataTable<CustomerRow>
          label={t.title}
          layout={layout}
          total={rows.length}
          rowAt={(index) => rows[index] ?? null}
          rowId={(row) => row.id}
          cursor={cursor}
          onCursor={setCursor}
          onOpen={open}
          empty={
            data !== null && (
              <EmptyState
                icon={<Users aria-hidden />}
                title={asked.trim() === '' ? t.empty : t.none}
                text={asked.trim() === '' ? t.emptyHint : t.noneHint}
                action={
                  mayCreate && (
                    <Button look="primary" icon={<UserPlus aria-hidden />} onClick={() => setCreating(true)}>
                      {t.create}
                    </Button>
                  )
                }
              />
            )
          }
        />
      </Body>
      <ListHint preview={false} />
      {creating && (
        <NewCustomerDialog
          shop={shop}
          text={text}
          onClose={() => setCreating(false)}
          onDone={(customerId) => {
            toast('ok', t.created);
            navigate({ page: 'customer', customerId });
          }}
        />
      )}
    </Page>
  );
}

const SearchBox = styled('div')({ width: 'clamp(280px, 36vw, 620px)' });
const Body = styled('div')({
  display: 'flex',
  flex: 1,
  minHeight: 0,
  borderTop: '1px solid var(--line)',
  '> [role=grid]': { flex: 1, minWidth: 0 },
});
