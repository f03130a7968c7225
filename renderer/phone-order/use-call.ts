import { useCallback, useMemo, useState } from 'react';
import type { Customer } from '../../domain/customer/customer.ts';
import type { RelayPoint } from '../../domain/relay/relay-point.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { newId } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { useSay } from '../refusals.ts';
import { useLive } from '../use-live.ts';
import type { Call } from './call-context.ts';
import { callTitle } from './caller.ts';
import { readForm } from './form.ts';
import { type Problem, isTold } from './problems.ts';
import { wrongText } from './wrong-text.ts';
import { type KeptDraft, type LoadedDraft, useDraft } from './use-draft.ts';
import { useNow } from '../use-now.ts';
import { useCodes } from './use-codes.ts';
import { useShelves } from './use-shelves.ts';
import { callWords } from './words.ts';

export interface CallState {
  call: Call;
  kept: KeptDraft;
  problemText: (problem: Problem) => string;
  /** From now on every problem is told at its field. */
  tellAll: () => void;
  toldAll: boolean;
}

function callerOf({ details, addresses }: Customer) {
  return { phone: details.phone, email: details.email, book: addresses };
}

/** Everything one call holds: the draft, what it reads as, and which problems are told where. */
export function useCallState(draftId: string, profile: ShopProfile, loaded: LoadedDraft): CallState {
  const restored = loaded.savedAt !== null;
  const t = useT(callWords);
  const say = useSay();
  const [customerId, setCustomerId] = useState(loaded.draft.customerId);
  const { data } = useLive('customerById', customerId === null ? null : { customerId }, ['customers', 'orders']);
  const customer = data !== null && data.customer.id === customerId ? data : null;
  const kept = useDraft(draftId, loaded, (draft) => callTitle(draft, customer?.customer ?? null));
  const { draft, change } = kept;
  const wantedId = draft.buyer === 'known' ? draft.customerId : null;
  if (wantedId !== customerId) setCustomerId(wantedId);
  const { shelves, know } = useShelves(draft.lines);
  const [ids] = useState(() => ({ customer: newId(), billing: newId(), delivery: newId() }));
  const known = useMemo(() => customer && callerOf(customer.customer), [customer]);
  const { vouchers, cards, knowVoucher, knowCard } = useCodes(profile.id, draft);
  const { point, choosePoint } = usePoint(draft.relayId, change);
  const at = new Date(useNow()).toISOString();
  const form = useMemo(() => {
    return readForm(draft, { profile, shelves, customer: known, vouchers, cards, point, at, ids });
  }, [draft, profile, shelves, known, vouchers, cards, point, at, ids]);

  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [toldAll, setToldAll] = useState(false);
  const [activeLine, setActiveLine] = useState<string | null>(null);
  const touch = useCallback(
    (path: string) => setTouched((last) => (last.has(path) ? last : new Set([...last, path]))),
    [],
  );
  const problemText = (problem: Problem) => wrongText(problem, t, profile.name, (no) => say(no).sentence);
  const errorAt = (path: string) => {
    const problem = form.problems.find((entry) => entry.path === path);
    if (problem === undefined) return null;
    const left = restored || touched.has(path);
    return toldAll || isTold(problem) || (left && problem.what !== 'required') ? problemText(problem) : null;
  };
  return {
    call: {
      profile,
      draft,
      change,
      form,
      customer,
      shelves,
      know,
      knowVoucher,
      knowCard,
      choosePoint,
      errorAt,
      touch,
      activeLine,
      setActiveLine,
    },
    kept,
    problemText,
    tellAll: () => setToldAll(true),
    toldAll,
  };
}

/** The pick-up point of the draft, followed live; one that was just chosen is known before the answer. */
function usePoint(relayId: string | null, change: Call['change']) {
  const live = useLive('relayPointById', relayId === null ? null : { relayId }, ['relayPoints']).data;
  const [taken, setTaken] = useState<RelayPoint | null>(null);
  const choosePoint = useCallback(
    (point: RelayPoint) => {
      setTaken(point);
      change({ relayId: point.id });
    },
    [change],
  );
  const point = [live, taken].find((known) => known?.id === relayId) ?? null;
  return { point, choosePoint };
}
