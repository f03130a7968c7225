/** Claims as the screens see them. */
import { z } from 'zod';
import { Id } from '../ids.ts';
import { Order } from '../order/order.ts';
import { Photo } from '../photo/photo.ts';
import { Claim, PhotoSubject } from './claim.ts';

const MissingItem = z.discriminatedUnion('what', [
  z.object({ what: z.literal('check'), id: z.string() }),
  z.object({ what: z.literal('photo'), id: z.string(), together: z.array(PhotoSubject) }),
  z.object({ what: z.literal('parcelNumber') }),
]);

export const ClaimView = z.object({
  claim: Claim,
  order: Order,
  /** What is still to be had before it can be accepted (SAV-8). */
  missing: z.array(MissingItem),
  /** `here`: its bytes are on this workstation; false while they are fetched, or only another one has them. */
  photos: z.array(Photo.extend({ here: z.boolean() })),
  /** The order that makes it good. */
  made: z.object({ id: Id, code: z.string(), status: Order.shape.status }).nullable(),
  pending: z.boolean(),
});
export type ClaimView = z.output<typeof ClaimView>;
