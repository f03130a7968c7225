/**
 * A photo of a claim: named by the SHA-256 of its bytes as they are kept (re-encoded, without metadata). The document
 * travels with the sync; the bytes are sent and fetched apart, in pieces, in the background.
 */
import { z } from 'zod';
import { Id, Instant, Slug } from '../ids.ts';

export const PhotoHash = z.string().regex(/^[0-9a-f]{64}$/);
/** Of a file as it is dropped, before it is decoded. */
export const PHOTO_SOURCE_BYTES = 15_000_000;
/** Of the JPEG that is kept. */
export const PHOTO_BYTES = 3_000_000;
export const PHOTO_PIXELS = 12_000_000;
export const PHOTO_SIDE = 2_000;

export const Photo = z.object({
  id: PhotoHash,
  shop: Slug,
  claimId: Id,
  width: z.int().min(1).max(PHOTO_SIDE),
  height: z.int().min(1).max(PHOTO_SIDE),
  bytes: z.int().min(1).max(PHOTO_BYTES),
  mime: z.literal('image/jpeg'),
  addedAt: Instant,
  addedByName: z.string(),
  /** Set by the backend once it holds every byte and the hash fits. */
  storedAt: Instant.nullable(),
});
export type Photo = z.output<typeof Photo>;
