import { floorGuards } from './floor-guards.ts';
import type { Guard } from './guard.ts';

/** Every guard that is tried, the warehouse's among them. */
export const guards: readonly Guard[] = [
  ...floorGuards,
  {
    name: 'first touch only',
    rule: 'S5',
    edits: [
      {
        file: 'db/undo.ts',
        text: '  if (known) return;',
        without: "  if (known) conn.prepare('DELETE FROM undo WHERE tbl = ? AND id = ?').run(table, id);",
      },
    ],
  },
  {
    name: 'nothing kept aside once put back',
    rule: 'S5',
    edits: [{ file: 'db/undo.ts', text: "  conn.run(conn.sql.deleteFrom('undo'));\n", without: '' }],
  },
  {
    name: 'kept-aside forms are put back',
    rule: 'S21',
    edits: [{ file: 'db/rebase.ts', text: '  putAllBack(scope);\n', without: '' }],
  },
  {
    name: 'replay of the queue',
    rule: 'S21',
    edits: [{ file: 'db/rebase.ts', text: '  await replay(scope, options);\n', without: '' }],
  },
  {
    name: 'base cookie of an answer',
    rule: 'S20',
    edits: [
      {
        file: 'db/rebase.ts',
        text: "if (answer.clientId !== state.client_id || answer.base !== state.cookie) return 'stale';",
        without: "if (answer.clientId !== state.client_id) return 'stale';",
      },
    ],
  },
  {
    name: 'savepoint of each replayed command',
    rule: 'S23',
    edits: [
      {
        file: 'db/replay.ts',
        text: 'await scope.attempt(() => run(scope, { name, version, args: JSON.parse(args) }, ctx));',
        without: 'await run(scope, { name, version, args: JSON.parse(args) }, ctx);',
      },
    ],
  },
  {
    name: 'results of a page that is not the last',
    rule: 'S24',
    edits: [
      {
        file: 'db/rebase.ts',
        text: 'const decided = answer.more ? [] : decisions(waiting, answer);',
        without: 'const decided = decisions(waiting, answer);',
      },
    ],
  },
  {
    name: 'refused commands are kept',
    rule: 'S22',
    edits: [
      {
        file: 'db/rebase.ts',
        text: '  else keepRefused(scope, row, { code, detail, at });\n',
        without: '',
      },
    ],
  },
  {
    name: 'an old copy starts over as a new client',
    rule: 'S25',
    edits: [{ file: 'db/start-over.ts', text: '...unknownClient(options.random), next_seq,', without: 'next_seq,' }],
  },
  {
    name: 'an act is executed once per command id',
    rule: 'S4',
    edits: [
      { file: 'db/execute.ts', text: 'if (answeredBefore(scope.conn, commandId)) return { commandId };', without: '' },
    ],
  },
  {
    name: 'a known sequence number is skipped',
    rule: 'S8',
    edits: [
      {
        file: 'backend/decide.ts',
        text: '  if (command.seq <= client.lastSeq) return known(tx, turn);\n',
        without: '',
      },
    ],
  },
  {
    name: 'a command known under another client is not run again',
    rule: 'S11',
    edits: [
      {
        file: 'backend/decide.ts',
        text: 'if (!(await tx.decision(command.commandId))) {',
        without: 'if ((await tx.decision(command.commandId)) || command.seq > 0) {',
      },
    ],
  },
  {
    name: 'a refused command undoes its documents',
    rule: 'S12',
    edits: [{ file: 'backend/decide.ts', text: '    await tx.rollbackDocs();\n', without: '' }],
  },
  {
    name: 'decisions are told again until they are known',
    rule: 'S17',
    edits: [
      {
        file: 'backend/core.ts',
        text: 'snapshot.receiptsAfter(client.clientId, request.lastSeq, client.lastSeq)',
        without:
          'snapshot.receiptsAfter(client.clientId, Math.max(request.lastSeq, client.lastSeq - 1), client.lastSeq)',
      },
    ],
  },
  {
    name: 'a page never splits a version',
    rule: 'S18',
    edits: [
      {
        file: 'backend/storage-memory.ts',
        text: 'const rows = newer.filter((row) => row.version <= lastVersion);',
        without: 'const rows = newer.slice(0, limit);',
      },
    ],
  },
  {
    name: 'the person as they stand on the backend now',
    rule: 'S14',
    edits: [
      {
        file: 'backend/core.ts',
        text: 'actor: await caller.actor(command.actorId, grantOf(request, command.actorId)),',
        without:
          "actor: { id: command.actorId, name: '', role: 'manager' as const, shops: ['cadomaestro', 'caseapains'] },",
      },
    ],
  },
  // either end notices on its own; only without both does an old copy pass for the file it was copied from
  {
    name: 'an old copy is noticed by command id',
    rule: 'S9 S25',
    edits: [
      {
        file: 'db/rebase.ts',
        text: 'return results.some(({ seq, commandId }) => seq > last_seq && ids.get(seq) !== commandId);',
        without: 'return results.length < 0 && last_seq < 0 && ids.size < 0;',
      },
      {
        file: 'backend/decide.ts',
        text: '  if ((await tx.receipt(clientId, command.seq)) !== command.commandId)\n    throw',
        without: '  if ((await tx.receipt(clientId, command.seq)) === undefined)\n    throw',
      },
    ],
  },
];
