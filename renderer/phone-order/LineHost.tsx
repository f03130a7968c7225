import { memo, useRef } from 'react';
import type { LineForm } from '../../domain/order/draft.ts';
import { Line } from './Line.tsx';
import { type Call, CallContext, useCall } from './call-context.ts';
import { piecesOf } from './lines.ts';

const KeptLine = memo(Line);

/**
 * A line sees the call as it was when something that the line shows last changed: a key typed elsewhere does not draw
 * thirty lines again.
 */
export function LineHost({ line }: { line: LineForm }) {
  const call = useCall();
  const facts = factsOf(call, line);
  const seen = useRef({ call, facts });
  if (facts.some((fact, index) => fact !== seen.current.facts[index])) seen.current = { call, facts };
  return (
    <CallContext value={seen.current.call}>
      <KeptLine line={line} />
    </CallContext>
  );
}

/** Everything of the call that a line, its notes, chips and options show. */
function factsOf({ profile, shelves, form, draft, customer, activeLine, errorAt }: Call, line: LineForm): unknown[] {
  const priced = form.priced.get(line.id);
  const problems = form.problems.filter(({ path }) => path.startsWith(`lines.${line.id}.`));
  return [
    line,
    profile,
    form.day,
    shelves.get(line.articleId),
    activeLine === line.id,
    piecesOf(draft.lines, line.sku),
    priced && `${priced.quantity} ${priced.unitCents} ${priced.listCents}`,
    // who is to be told when it is back
    problems.length === 0 || `${draft.buyer} ${draft.details.email} ${customer?.customer.details.email}`,
    problems.map(({ path, what }) => `${path} ${what} ${errorAt(path) ?? ''}`).join('\n'),
  ];
}
