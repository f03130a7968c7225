import { type FormEvent, useState } from 'react';
import { act } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { useWorkstation } from '../workstation-state.ts';
import { Doorway, DoorwayForm } from './Doorway.tsx';
import { enrolWords } from './words.ts';

/** First run: the one time a workstation needs the network and a code. */
export function EnrolPage() {
  const t = useT(enrolWords);
  const [form, setForm] = useState({ backendUrl: '', code: '', deviceName: '' });
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const wrong = {
    backendUrl: isAddress(form.backendUrl) ? null : t.badUrl,
    code: /^[A-Z0-9]{4}-[A-Z0-9]{4}$/u.test(form.code) ? null : t.badCode,
    deviceName: form.deviceName.trim() === '' ? t.noName : null,
  };
  const set = (change: Partial<typeof form>) => setForm((last) => ({ ...last, ...change }));

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const firstWrong = Object.entries(wrong).find(([, words]) => words !== null)?.[0];
    if (firstWrong !== undefined) {
      event.currentTarget.querySelector<HTMLInputElement>(`[data-field=${firstWrong}]`)?.focus();
      return;
    }
    setBusy(true);
    setError(null);
    try {
      const session = await act('enrol', {
        ...form,
        backendUrl: form.backendUrl.trim(),
        deviceName: form.deviceName.trim(),
      });
      useWorkstation.setState({ session });
    } catch (caught) {
      setError(caught);
      setBusy(false);
    }
  };

  return (
    <Doorway title={t.title} lead={t.lead}>
      <DoorwayForm noValidate onSubmit={(event) => void submit(event)}>
        <Field
          label={t.backendUrl}
          name="backendUrl"
          type="url"
          autoFocus
          required
          value={form.backendUrl}
          hint={t.backendHint}
          error={tried ? wrong.backendUrl : null}
          onChange={(backendUrl) => set({ backendUrl })}
        />
        <Field
          label={t.code}
          name="code"
          required
          maxLength={9}
          value={form.code}
          hint={t.codeHint}
          error={tried ? wrong.code : null}
          onChange={(code) => set({ code: shapeCode(code) })}
        />
        <Field
          label={t.deviceName}
          name="deviceName"
          required
          maxLength={40}
          value={form.deviceName}
          hint={t.deviceHint}
          error={tried ? wrong.deviceName : null}
          onChange={(deviceName) => set({ deviceName })}
        />
        <RefusalNote what={error} alert />
        <Button type="submit" look="primary" size="large" busy={busy} onClick={() => undefined}>
          {t.submit}
        </Button>
      </DoorwayForm>
    </Doorway>
  );
}

/** `abcd ef12` becomes `ABCD-EF12` as it is typed. */
function shapeCode(typed: string): string {
  const signs = typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/gu, '')
    .slice(0, 8);
  return signs.length > 4 ? `${signs.slice(0, 4)}-${signs.slice(4)}` : signs;
}

function isAddress(text: string): boolean {
  return URL.canParse(text.trim()) && /^https?:\/\//u.test(text.trim());
}
