/** Keys with which a web shop hands its orders in: one or several per shop, kept hashed. */
import { refusal } from '../../domain/refusal.ts';
import { hashSecret, newToken } from './secrets.ts';
import type { World } from './world.ts';

/** The key is told once, here. */
export async function newShopKey({ db, now, random }: World, shop: string): Promise<string> {
  const key = newToken(random);
  await db
    .insertInto('shop_keys')
    .values({ key_hash: hashSecret(key), shop, created_at: now() })
    .execute();
  return key;
}

/** The shop that holds this key; undefined when nobody does. */
export async function shopOfKey({ db }: World, key: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('shop_keys')
    .select('shop')
    .where('key_hash', '=', hashSecret(key))
    .executeTakeFirst();
  return row?.shop;
}

export async function revokeShopKey({ db }: World, key: string): Promise<void> {
  await db.deleteFrom('shop_keys').where('key_hash', '=', hashSecret(key)).execute();
}

/** All keys of a shop end. Throws `Refusal` notFound when it has none. */
export async function revokeShopKeys({ db }: World, shop: string): Promise<void> {
  const { numDeletedRows } = await db.deleteFrom('shop_keys').where('shop', '=', shop).executeTakeFirstOrThrow();
  if (numDeletedRows === 0n) throw refusal('notFound', { table: 'shop_keys', id: shop });
}
