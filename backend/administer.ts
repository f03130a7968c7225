/** What a real shop's administrator does from the command line: profiles, staff, PINs, codes, keys, lost workstations. */
import { readFile } from 'node:fs/promises';
import { badInput } from '../domain/command.ts';
import { refusal } from '../domain/refusal.ts';
import { ShopProfile } from '../domain/shop/profile.ts';
import { Pin, Staff } from '../domain/staff/staff.ts';
import { devices, newEnrolmentCode, revokeDevice } from './access/devices.ts';
import { newShopKey, revokeShopKeys } from './access/shop-keys.ts';
import { setPin } from './access/sign-in.ts';
import { archivedPaper } from './archive.ts';
import { loadArticles } from './load-articles.ts';
import { markRestored } from './restored.ts';
import type { Base } from './run-backend.ts';

export type Errand =
  | { kind: 'loadProfile'; file: string }
  | { kind: 'loadArticles'; file: string }
  | { kind: 'addStaff'; json: string }
  | { kind: 'setPin'; staffId: string; pin: string }
  | { kind: 'newCode' }
  | { kind: 'shopKey'; shop: string }
  | { kind: 'revokeShopKeys'; shop: string }
  | { kind: 'devices' }
  | { kind: 'revokeDevice'; deviceId: string }
  | { kind: 'archived'; shop: string; number: string }
  | { kind: 'restored' };

/** Resolves to what is printed. Throws `Refusal`. */
export async function administer(
  { world, storage }: Pick<Base, 'world' | 'storage'>,
  errand: Errand,
): Promise<unknown> {
  switch (errand.kind) {
    case 'loadProfile': {
      const profile = ShopProfile.safeParse(await jsonFile('profile', errand.file));
      if (!profile.success) throw badInput(profile.error);
      await storage.write(({ docs }) => docs.put('shops', profile.data));
      return { shop: profile.data.id };
    }
    case 'loadArticles':
      return loadArticles(storage, await jsonFile('articles', errand.file), world.now());
    case 'addStaff':
      return addStaff({ storage }, errand.json);
    case 'setPin':
      await mustExist({ storage }, 'staff', errand.staffId);
      if (!Pin.safeParse(errand.pin).success) throw refusal('badInput', { field: 'pin', message: 'six digits' });
      await setPin(world, errand.staffId, errand.pin);
      return { staffId: errand.staffId };
    case 'newCode':
      return newEnrolmentCode(world);
    case 'shopKey':
      await mustExist({ storage }, 'shops', errand.shop);
      return { shop: errand.shop, key: await newShopKey(world, errand.shop) };
    case 'revokeShopKeys':
      await revokeShopKeys(world, errand.shop);
      return { shop: errand.shop };
    case 'devices':
      return devices(world);
    case 'revokeDevice':
      await revokeDevice(world, errand.deviceId);
      return { deviceId: errand.deviceId };
    case 'archived':
      return archivedPaper(world, errand.shop, errand.number);
    case 'restored':
      return markRestored(world);
  }
}

/** Adds a person or changes one: role, shops, `active: false` for someone who left. */
async function addStaff({ storage }: Pick<Base, 'storage'>, json: string): Promise<unknown> {
  const parsed = Staff.safeParse({ active: true, ...parseJson('staff', json) });
  if (!parsed.success) throw badInput(parsed.error);
  const staff = parsed.data;
  await storage.write(async ({ docs }) => {
    for (const shop of staff.shops)
      if (!(await docs.get('shops', shop))) throw refusal('notFound', { table: 'shops', id: shop });
    const { badge = null } = (await docs.get('staff', staff.id)) ?? {};
    await docs.put('staff', { ...staff, badge });
  });
  return { staffId: staff.id };
}

async function mustExist({ storage }: Pick<Base, 'storage'>, table: 'staff' | 'shops', id: string): Promise<void> {
  if (!(await storage.write(({ docs }) => docs.get(table, id)))) throw refusal('notFound', { table, id });
}

async function jsonFile(field: string, file: string): Promise<object> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw refusal('badInput', { field, message: `cannot read ${file}` });
  });
  return parseJson(field, text);
}

function parseJson(field: string, json: string): object {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === 'object' && value !== null) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw refusal('badInput', { field, message: 'neither a JSON object nor a list' });
}
