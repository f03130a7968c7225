/** Sign-in with a badge: the backend decides when it can be reached, a kept hash when it cannot. */
import { createHash } from 'node:crypto';
import { Refusal, refusal } from '../domain/refusal.ts';
import { BadgeToken, badgeIsEnough } from '../domain/staff/badge.ts';
import type { StaffEntry } from '../domain/views.ts';
import type { OpenVault } from './secrets.ts';
import {
  LOCK_MS,
  type Later,
  type SignInOptions,
  TRIES,
  isOfflineReady,
  mustNotBeLocked,
  mustReach,
  unlessSilent,
} from './sign-in.ts';

type Person = Pick<StaffEntry, 'id' | 'role' | 'badge'>;

interface ProvenBadge {
  staffId: string;
  later: Later | null;
}

/**
 * Resolves to whose badge it is. Throws `Refusal`: badgeUnknown, badgeLocked after five different unknown ones,
 * badgeNeedsPin with `staffId`, signInOnline, pinLocked while this person's PIN is, notEnrolled, badInput; or `SyncFault`.
 */
export async function proveBadge(
  options: SignInOptions,
  people: readonly Person[],
  badge: string,
): Promise<ProvenBadge> {
  const { vault, now } = options;
  const { backend, token } = mustReach(options);
  if (!BadgeToken.safeParse(badge).success) throw refusal('badInput', { field: 'token', message: 'a badge' });
  mustNotHoldBadges(vault, now());
  const hash = hashOf(badge);
  const known = knownBy(vault, people, hash, now());
  let staffId = known?.id ?? null;
  const asked = backend.badgeSignIn(token, badge).then(
    async ({ grant, expiresAt, serial, ...said }) => {
      staffId = said.staffId;
      const kept = { hash, serial, confirmedAt: now() };
      const person = vault.person(staffId);
      await vault.setPerson(staffId, { ...person, grant: { token: grant, expiresAt }, badge: kept });
      await vault.change((old) => ({ ...old, strangeBadges: noStrangers }));
    },
    async (error: unknown) => {
      if (error instanceof Refusal) await heed(options, hash, known, error);
      throw error;
    },
  );
  const later = await unlessSilent(asked, known ? options.patience() : null, async () => {
    if (!known) throw await countStranger(vault, hash, now(), refusal('signInOnline'));
    mustNotBeLocked(vault.person(known.id).lockedUntil, now());
    if (!badgeIsEnough(known.role)) throw refusal('badgeNeedsPin', { staffId: known.id });
  });
  // the backend's answer or this workstation's own has named them by now
  if (staffId === null) throw refusal('badgeUnknown');
  return { staffId, later };
}

/** The person whose present badge this workstation confirmed not too long ago: one revoked since is nobody's. */
function knownBy(vault: OpenVault, people: readonly Person[], hash: string, now: string): Person | null {
  const found = people.find(({ id, badge }) => {
    const kept = vault.person(id).badge;
    return kept !== null && kept.hash === hash && kept.serial === badge?.serial && isOfflineReady(kept, now);
  });
  return found ?? null;
}

/** What the backend's refusal changes here, for the next time without it. */
async function heed({ vault, now }: SignInOptions, hash: string, known: Person | null, said: Refusal): Promise<void> {
  const { staffId, serial } = said.detail;
  if (said.code === 'badgeNeedsPin' && typeof staffId === 'string' && typeof serial === 'string') {
    const kept = { hash, serial, confirmedAt: now() };
    return vault.setPerson(staffId, { ...vault.person(staffId), badge: kept });
  }
  // what holds for a while only says nothing of the badge
  if (said.code !== 'badgeUnknown' && said.code !== 'forbidden') return;
  if (known) await vault.setPerson(known.id, { ...vault.person(known.id), badge: null });
  if (said.code === 'badgeUnknown') await countStranger(vault, hash, now(), said);
}

/** The same badge again is no new guess: one that was revoked locks nobody out, however often it is tried. */
async function countStranger(vault: OpenVault, hash: string, now: string, otherwise: Refusal): Promise<Refusal> {
  const { seen, lockedUntil } = vault.current().strangeBadges;
  const tried = [...new Set([...(lockedUntil === null ? seen : []), hash])];
  const until = tried.length >= TRIES ? new Date(Date.parse(now) + LOCK_MS).toISOString() : null;
  await vault.change((old) => ({ ...old, strangeBadges: { seen: tried, lockedUntil: until } }));
  return until === null ? otherwise : refusal('badgeLocked', { until });
}

function mustNotHoldBadges(vault: OpenVault, now: string): void {
  const { lockedUntil } = vault.current().strangeBadges;
  if (lockedUntil !== null && Date.parse(lockedUntil) > Date.parse(now))
    throw refusal('badgeLocked', { until: lockedUntil });
}

/** 130 random bits need no salt and no cost: whoever steals the hash has nothing to try. */
function hashOf(badge: string): string {
  return createHash('sha256').update(badge).digest('hex');
}

const noStrangers = { seen: [], lockedUntil: null };
