import { useState } from 'react';
import { z } from 'zod';
import { type ShopProfile, carrierOf } from '../../domain/shop/profile.ts';
import type { InvestigationView } from '../../domain/views-care.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { Choice } from '../ui/Choice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { investigationWords } from './words.ts';

const ways = ['phone', 'form', 'letter', 'email'] as const;
type By = (typeof ways)[number];

/** That the carrier was told, and how; by e-mail the letter itself leaves (TRP-2, TRP-4). */
export function TellDialog({
  view: { investigation },
  profile,
  onClose,
}: {
  view: InvestigationView;
  profile: ShopProfile;
  onClose: () => void;
}) {
  const t = useT(investigationWords);
  const command = useCommand();
  const known = carrierOf(profile, investigation.carrier)?.care.email ?? '';
  const [by, setBy] = useState<By>(known === '' ? 'phone' : 'email');
  const [reference, setReference] = useState('');
  const [to, setTo] = useState(known);
  const [left, setLeft] = useState(false);
  const address = z.email().max(120).safeParse(to.trim());
  const ready = by !== 'email' || address.success;
  const confirm = async () => {
    const asked = { investigationId: investigation.id, reference, by, to: by === 'email' ? to.trim() : null };
    if (!ready || !(await command.run('tellCarrier', asked))) return;
    toast('ok', t.told);
    onClose();
  };
  return (
    <Dialog
      title={t.tell}
      width={600}
      confirmLabel={t.tell}
      confirmDisabled={!ready}
      busy={command.busy}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <p>{t.tellText}</p>
      <Choice
        label={t.by}
        value={by}
        options={ways.map((value) => ({ value, label: t.ways[value] }))}
        onChange={setBy}
      />
      {by === 'email' && (
        <Field
          label={t.to}
          type="email"
          value={to}
          hint={t.toHint}
          error={left && !address.success ? t.toBad : null}
          maxLength={120}
          required
          autoFocus
          onBlur={() => setLeft(true)}
          onChange={setTo}
        />
      )}
      <Field label={t.reference} hint={t.referenceHint} value={reference} maxLength={60} onChange={setReference} />
      <RefusalNote what={command.error} shop={investigation.shop} alert />
    </Dialog>
  );
}
