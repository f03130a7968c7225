import { commands, isCommand } from '../domain/commands.ts';
import { may } from '../domain/staff/roles.ts';
import type { Actor } from '../domain/tx.ts';

/** SHOP-1, ROLE-2: a form tells customers and amounts; it is for its author and those who could have filled it in. */
export function concerns(viewer: Actor, row: { actor_id: string; shop: string | null; name: string }): boolean {
  if (row.actor_id === viewer.id) return true;
  if (row.shop !== null && !viewer.shops.includes(row.shop)) return false;
  return !isCommand(row.name) || may(viewer.role, commands[row.name].permission);
}
