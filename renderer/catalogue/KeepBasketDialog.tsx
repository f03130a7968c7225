import { useState } from 'react';
import { type WishItem, type WishList, wishPriorities } from '../../domain/catalogue/wishes.ts';
import { newId } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { Select } from '../ui/Select.tsx';
import { toast } from '../ui/toast.ts';
import { wishWords } from './wish-words.ts';

/** The articles of a basket kept in a wish list, a new one or one that staff keep already (CAT-4). */
export function KeepBasketDialog({
  customerId,
  lists,
  items,
  onClose,
}: {
  customerId: string;
  lists: readonly WishList[];
  items: readonly Pick<WishItem, 'articleId' | 'sku'>[];
  onClose: () => void;
}) {
  const t = useT(wishWords);
  const command = useCommand();
  const ours = lists.filter(({ source }) => source === 'phone');
  const [freshId] = useState(newId);
  const [listId, setListId] = useState(ours[0]?.id ?? freshId);
  const [typed, setTyped] = useState(t.defaultName);
  const [priority, setPriority] = useState<WishItem['priority']>('medium');
  const [sent, setSent] = useState(false);
  const name = (ours.find(({ id }) => id === listId)?.name ?? typed).trim();
  const confirm = async () => {
    setSent(true);
    if (name === '') return;
    const wishes = items.map(({ articleId, sku }) => ({ articleId, sku, priority }));
    if (!(await command.run('addToWishList', { wishListId: listId, customerId, name, items: wishes }))) return;
    toast('ok', t.saved(name));
    onClose();
  };
  return (
    <Dialog
      title={t.saveTitle}
      onClose={onClose}
      onConfirm={() => void confirm()}
      confirmLabel={t.confirm}
      busy={command.busy}
    >
      {ours.length > 0 && (
        <Select
          label={t.list}
          value={listId}
          onChange={setListId}
          options={[
            ...ours.map(({ id, name: own }) => ({ value: id, label: own })),
            { value: freshId, label: t.fresh },
          ]}
        />
      )}
      {listId === freshId && (
        <Field
          label={t.name}
          name="name"
          maxLength={60}
          value={typed}
          onChange={setTyped}
          error={sent && name === '' ? t.required : null}
          required
          autoFocus
        />
      )}
      <Select
        label={t.priority}
        value={priority}
        onChange={setPriority}
        options={wishPriorities.map((value) => ({ value, label: t.priorities[value] }))}
      />
      <RefusalNote what={command.error} alert />
    </Dialog>
  );
}
