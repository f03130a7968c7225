/** Which document goes to which printer of this workstation. */
import { z } from 'zod';
import { type AutomaticKind, type PrintKind, automaticKinds } from './kinds.ts';

/** A name or an address, never a path, a port or anything else that a connection would read. */
const Host = z
  .string()
  .max(253)
  .regex(/^[A-Za-z0-9](?:[A-Za-z0-9.:-]*[A-Za-z0-9])?$/u);
const Copies = z.int().min(1).max(5);

const paperRoutes = [
  /** The shell's own dialog: a person chooses each time. */
  z.strictObject({ kind: z.literal('dialog') }),
  /** A printer of the machine, without a dialog; the desktop shell alone reaches it. */
  z.strictObject({ kind: z.literal('system'), printer: z.string().min(1).max(200), copies: Copies }),
  /** A folder that something else prints from: each PDF appears whole or not at all. */
  z.strictObject({ kind: z.literal('folder'), path: z.string().trim().min(1).max(500) }),
] as const;
const labelRoute = z.strictObject({
  /** A label printer that takes ZPL on a raw port, 9100 as a rule. */
  kind: z.literal('zpl'),
  host: Host,
  port: z.int().min(1).max(65_535),
  dpi: z.union([z.literal(203), z.literal(300)]),
});

export const PrintRoute = z.discriminatedUnion('kind', [...paperRoutes, labelRoute]);
export type PrintRoute = z.output<typeof PrintRoute>;
const PaperRoute = z.discriminatedUnion('kind', paperRoutes);

/** Kinds without an entry go to the dialog. */
const Routes = z.strictObject({
  'delivery-note': PaperRoute.exactOptional(),
  'preparation-slip': PaperRoute.exactOptional(),
  'message-cards': PaperRoute.exactOptional(),
  'address-labels': PrintRoute.exactOptional(),
  'gift-cards': PaperRoute.exactOptional(),
  invoice: PaperRoute.exactOptional(),
  'return-slip': PaperRoute.exactOptional(),
  quote: PaperRoute.exactOptional(),
  'carrier-letter': PaperRoute.exactOptional(),
  manifest: PaperRoute.exactOptional(),
  'pick-list': PaperRoute.exactOptional(),
  'customer-card': PaperRoute.exactOptional(),
  'command-card': PaperRoute.exactOptional(),
} satisfies Record<PrintKind, z.ZodType>);

export const PrintSettings = z.strictObject({
  routes: Routes,
  /** Printed by themselves once an order is prepared, where their route needs no dialog. */
  automatic: z.array(z.enum(automaticKinds)).max(automaticKinds.length),
});
export type PrintSettings = z.output<typeof PrintSettings>;

export const noPrintSettings: PrintSettings = { routes: {}, automatic: [] };

export function routeOf({ routes }: PrintSettings, kind: PrintKind): PrintRoute {
  return routes[kind] ?? { kind: 'dialog' };
}

export function isAutomatic(settings: PrintSettings, kind: AutomaticKind): boolean {
  return settings.automatic.includes(kind) && routeOf(settings, kind).kind !== 'dialog';
}

/** Jobs with the same text wait for each other: they come out of one machine. */
export function printerOf(route: PrintRoute): string {
  switch (route.kind) {
    case 'system':
      return `system ${route.printer}`;
    case 'zpl':
      return `zpl ${route.host}:${route.port}`;
    case 'folder':
      return `folder ${route.path}`;
    case 'dialog':
      return 'dialog';
  }
}
