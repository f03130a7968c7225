/** Questions of the queue and of the bench. None of them tells an amount (ROLE-2). */
import { z } from 'zod';
import { call } from './api-call.ts';
import { Day, Id, Slug } from './ids.ts';
import { Draft } from './views.ts';
import { WarehouseDay } from './warehouse/day.ts';
import { BenchView, PassedOver, PreparationRow, QueueCounts, QueueFilter } from './warehouse/views.ts';

export const benchQueries = {
  /** What leaves first comes first. */
  preparationList: call(
    z.object({
      ...QueueFilter.shape,
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    z.object({ rows: z.array(PreparationRow), total: z.int(), near: z.boolean() }),
  ),
  preparationCounts: call(QueueFilter, QueueCounts),
  /**
   * The orders that one person takes next: of the most pressing departure, along the shelves; none that somebody has in
   * hand, that lacks pieces or that may not be begun.
   */
  nextOrders: call(
    z.object({ ...QueueFilter.shape, count: z.int().min(1).max(50) }),
    z.object({ orderIds: z.array(Id), passedOver: z.array(PassedOver) }),
  ),
  /** What lies on the bench of who asks, as it was kept here. */
  benchDraft: call(z.object({ shop: Slug }), Draft.nullable()),
  /** A day of the shop: the team's figures, and for managers each person's. Throws `Refusal` forbidden (ROLE-1). */
  warehouseDay: call(z.object({ shop: Slug, day: Day }), WarehouseDay),
  /** In the order asked for; those that are not here are left out. */
  bench: call(z.object({ orderIds: z.array(Id).max(100) }), z.array(BenchView)),
} as const;
