import { z } from 'zod';
import { actions } from '../domain/api-actions.ts';
import { queries } from '../domain/api.ts';
import { type CommandName, commandNames, commands } from '../domain/commands.ts';

/** Every procedure with the JSON schema of what it takes; for queries and actions also of what it gives. */
export function listing() {
  return {
    queries: mapValues(queries, (call) => ({
      signedIn: call.signedIn,
      input: schema(call.in, 'input'),
      output: schema(call.out, 'output'),
    })),
    actions: mapValues(actions, (call) => ({
      signedIn: call.signedIn,
      input: schema(call.in, 'input'),
      output: schema(call.out, 'output'),
    })),
    commands: Object.fromEntries(commandNames.map((name) => [name, described(name)])),
  };
}

/** `execute` draws the code of a phone order itself, so its caller gives none. */
function described(name: CommandName) {
  const { args, permission } = commands[name];
  const given = name === 'placePhoneOrder' ? actions.placeOrder.in.shape.args : args;
  return { permission, input: schema(given, 'input') };
}

function schema(type: z.ZodType, io: 'input' | 'output') {
  return z.toJSONSchema(type, { io, unrepresentable: 'any' });
}

function mapValues<T extends object, R>(record: T, map: (value: T[keyof T]) => R): Record<string, R> {
  return Object.fromEntries(
    (Object.entries(record) as [string, T[keyof T]][]).map(([name, value]) => [name, map(value)]),
  );
}
