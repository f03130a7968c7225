import { useFormat } from '../format.ts';

/** An instant, short; the whole of it on hover. `relative` says `il y a 3 min` and follows the clock. */
export function When({ at, shape = 'day' }: { at: string; shape?: 'day' | 'time' | 'dayTime' | 'relative' }) {
  const format = useFormat();
  return (
    <time dateTime={at} title={format.full(at)} style={{ whiteSpace: 'nowrap' }}>
      {format[shape](at)}
    </time>
  );
}
