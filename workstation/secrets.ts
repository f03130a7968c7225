/** What the workstation must keep secret between starts: its device token, push grants and PIN verifiers. */
import { z } from 'zod';
import { Id, Instant, Slug } from '../domain/ids.ts';

/** Where the secrets rest: a file of mode 0600, or the keychain of the shell. One opaque text, replaced as a whole. */
export interface Secrets {
  load(): Promise<string | null>;
  save(text: string): Promise<void>;
}

export const Verifier = z.object({
  salt: z.base64(),
  hash: z.base64(),
  /** scrypt cost, kept so that a later version may raise it. */
  cost: z.int().min(2),
  /** Last time the backend itself said yes to this PIN. */
  confirmedAt: Instant,
});
export type Verifier = z.output<typeof Verifier>;

const Person = z.object({
  grant: z.object({ token: z.string(), expiresAt: Instant }).nullable(),
  verifier: Verifier.nullable(),
  /** SHA-256 of the badge that the backend last said yes to. */
  badge: z.object({ hash: z.hex(), serial: Id, confirmedAt: Instant }).nullable().default(null),
  /** Wrong PINs in a row without the network. */
  wrong: z.int().min(0),
  lockedUntil: Instant.nullable(),
});
export type Person = z.output<typeof Person>;

const Vault = z.object({
  version: z.literal(1),
  device: z
    .object({ backendUrl: z.url(), deviceId: Id, token: z.string(), name: z.string(), expiresAt: Instant })
    .nullable(),
  people: z.record(Slug, Person),
  /** Badges in a row that are nobody's: hashes of the different ones. */
  strangeBadges: z
    .object({ seen: z.array(z.hex()), lockedUntil: Instant.nullable() })
    .default({ seen: [], lockedUntil: null }),
});
export type Vault = z.output<typeof Vault>;

/** The vault in memory, written through on each change before the change counts. */
export interface OpenVault {
  current(): Vault;
  person(staffId: string): Person;
  change(next: (vault: Vault) => Vault): Promise<void>;
  setPerson(staffId: string, person: Person): Promise<void>;
}

/** Unreadable secrets are an empty vault: the device enrols again, no order depends on them. */
export async function openVault(secrets: Secrets, log: (text: string) => void): Promise<OpenVault> {
  let vault = parse(await secrets.load(), log);
  let writing: Promise<void> = Promise.resolve();
  const change: OpenVault['change'] = (next) => {
    const write = writing.then(async () => {
      const changed = next(vault);
      await secrets.save(JSON.stringify(changed));
      vault = changed;
    });
    // The next change starts from what is on disk, whether this one reached it or not.
    writing = write.catch(() => undefined);
    return write;
  };
  return {
    current: () => vault,
    person: (staffId) => vault.people[staffId] ?? stranger,
    change,
    setPerson: (staffId, person) => change((old) => ({ ...old, people: { ...old.people, [staffId]: person } })),
  };
}

const stranger: Person = { grant: null, verifier: null, badge: null, wrong: 0, lockedUntil: null };
const empty: Vault = {
  version: 1,
  device: null,
  people: {},
  strangeBadges: { seen: [], lockedUntil: null },
};

function parse(text: string | null, log: (text: string) => void): Vault {
  if (text === null) return empty;
  try {
    return Vault.parse(JSON.parse(text));
  } catch {
    log('the secrets of this workstation cannot be read; it must be enrolled again');
    return empty;
  }
}
