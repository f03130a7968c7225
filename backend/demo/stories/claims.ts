/** Claims, from the call to the cause (SAV-1…9). */
import type { CommandInput } from '../../../domain/commands.ts';
import type { Order } from '../../../domain/order/order.ts';
import { worth } from './goes-back.ts';
import { type Photographed, photoOf, photographed } from './photographed.ts';
import { type Story, firstPieces, sold, tell } from './story.ts';

type Checks = NonNullable<CommandInput<'openClaim'>['checks']>;
type Kind = CommandInput<'openClaim'>['kind'];

const yes = (id: string) => ({ id, answer: 'yes' as const });
const no = (id: string) => ({ id, answer: 'no' as const });

/** The customer must still send the photo with the label. */
export async function awaitsPhotos(story: Story): Promise<void> {
  const order = await sold(story, { of: [{ name: story.goods.fragile }], until: 'delivered' });
  const claimId = await opened(story, order, 'damaged', [no('parcel-damaged'), yes('packaging-kept')]);
  story.hours.wait(1);
  const what = { kind: 'claim', letter: 'claimEvidenceMissing', claimId } as const;
  await tell(story, story.crew.agent, 'sendLetter', { mailId: story.chance.id(), what });
}

/** All is there since this morning: an answer is due within 24 business hours. */
export async function ready(story: Story): Promise<void> {
  const photo = photoFor(story, 'broken');
  const order = await fragileSold(story, photo);
  const claimId = await opened(story, order, 'damaged', [yes('parcel-damaged'), yes('packaging-kept')]);
  story.hours.wait(3);
  await proved(story, claimId, [photo]);
}

/** Nobody answered in time. */
export async function late(story: Story): Promise<void> {
  const photos = [photoFor(story, 'content'), photoFor(story, 'parcel')];
  const [name = '', other = ''] = story.goods.plain;
  const trackingNumber = photos[0]?.number ?? '';
  const order = await sold(story, { of: [{ name }, { name: other }], until: 'delivered', trackingNumber });
  const claimId = await opened(story, order, 'missing', [no('parcel-damaged'), yes('box-searched')]);
  story.hours.wait(5);
  await proved(story, claimId, photos);
}

/** Another one leaves; the cause is still to be said. */
export async function replaced(story: Story): Promise<void> {
  const photo = photoFor(story, 'again');
  const order = await fragileSold(story, photo);
  const claimId = await opened(story, order, 'damaged', [yes('parcel-damaged'), yes('packaging-kept')]);
  story.hours.wait(2);
  await proved(story, claimId, [photo]);
  story.hours.wait(4);
  const newOrderId = story.chance.id();
  const goes = { claimId, sends: 'replacement', newOrderId, code: story.nextCode() } as const;
  await tell(story, story.crew.agent, 'settleClaim', goes);
  story.hours.wait(0.5);
  await tell(story, story.crew.agent, 'validateOrder', { orderId: newOrderId });
}

export async function partSent(story: Story): Promise<void> {
  const name = story.goods.plain[3] ?? '';
  const order = await sold(story, { of: [{ name }], until: 'delivered' });
  const claimId = await opened(story, order, 'incomplete', [yes('box-searched')], 'la notice et une vis');
  story.hours.wait(3);
  const newOrderId = story.chance.id();
  await tell(story, story.crew.agent, 'settleClaim', { claimId, sends: 'part', newOrderId, code: story.nextCode() });
  story.hours.wait(1);
  await tell(story, story.crew.agent, 'validateOrder', { orderId: newOrderId });
  await tell(story, story.crew.manager, 'closeClaim', { claimId, cause: 'supplier', note: 'Signalé au fournisseur.' });
}

/** Not on the delivery note: it was neither ordered nor paid, and is refused at once (SAV-4). */
export async function wrapNotOrdered(story: Story): Promise<void> {
  const name = story.goods.plain[5] ?? '';
  const order = await sold(story, { of: [{ name }], until: 'delivered' });
  await opened(story, order, 'wrapMissing', []);
}

/** The money waits for a manager. */
export async function paidBack(story: Story): Promise<void> {
  const name = story.goods.plain[6] ?? '';
  const order = await sold(story, { of: [{ name }], until: 'delivered' });
  const claimId = await opened(story, order, 'notAsOrdered', [no('visible')]);
  story.hours.wait(4);
  const reason = 'Modèle reçu différent, le client ne veut pas d’échange.';
  const expectedCents = await worth(story, order, [firstPieces(order)], 'none');
  const back = { kind: 'pieces', carriage: 'none' } as const;
  const asked = { claimId, back, how: { as: 'money' }, reason, expectedCents } as const;
  await tell(story, story.crew.agent, 'refundClaim', asked);
}

function fragileSold(story: Story, { number: trackingNumber }: Photographed): Promise<Order> {
  return sold(story, { of: [{ name: story.goods.fragile }], until: 'delivered', trackingNumber });
}

function photoFor({ shop }: Story, which: 'broken' | 'again' | 'content' | 'parcel'): Photographed {
  const photo = photographed[shop.profile.id]?.[which];
  if (!photo) throw new Error(`no photos of ${shop.profile.id}`);
  return photo;
}

async function opened(story: Story, order: Order, kind: Kind, checks: Checks, part = ''): Promise<string> {
  const claimId = story.chance.id();
  story.hours.wait(18);
  const lines = [{ ...firstPieces(order), part }];
  const text = told[kind];
  await tell(story, story.crew.agent, 'openClaim', { claimId, orderId: order.id, kind, lines, text, checks });
  return claimId;
}

const told: Record<Kind, string> = {
  damaged: 'Arrivé en morceaux, le carton était enfoncé d’un côté.',
  missing: 'Il manque un article, le colis n’était pas plein.',
  incomplete: 'La notice et une vis ne sont pas dans la boîte.',
  wrapMissing: 'L’article n’était pas emballé.',
  wrapDamaged: 'Le papier cadeau est déchiré.',
  notAsOrdered: 'Ce n’est pas le modèle de la photo du site.',
};

async function proved(story: Story, claimId: string, photos: readonly Photographed[]): Promise<void> {
  for (const photo of photos) {
    const { id: photoId, bytes, width, height } = await photoOf(photo);
    const added = { claimId, photoId, width, height, bytes: bytes.length, shows: [...photo.shows] };
    await tell(story, story.crew.agent, 'addPhoto', added);
  }
  const trackingNumber = photos[0]?.number ?? '';
  await tell(story, story.crew.agent, 'setParcelNumber', { claimId, trackingNumber });
}
