/** One more message on a request (MSG-1). */
import { refusal } from '../refusal.ts';
import type { ContactRequest } from './request.ts';

const MOST = 200;

export type Message = ContactRequest['thread'][number];

/** Throws `Refusal`: alreadyExists for a message that is there, badInput when there are too many. */
export function withMessage(request: ContactRequest, message: Message): ContactRequest {
  if (request.thread.some(({ id }) => id === message.id))
    throw refusal('alreadyExists', { table: 'requests', id: message.id });
  if (request.thread.length >= MOST)
    throw refusal('badInput', { rule: 'MSG-1', field: 'text', message: 'too many', max: MOST });
  return { ...request, thread: [...request.thread, message] };
}
