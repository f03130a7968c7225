/** OpenAPI 3.1 from the route list: its schemas are JSON Schema 2020-12, as zod writes it. */
import { z } from 'zod';
import { BackendError } from '../../domain/sync.ts';
import { type Door, type Route, routes } from './routes.ts';

const security: Record<Door, Record<string, string[]>[]> = {
  open: [],
  device: [{ deviceToken: [] }],
  shop: [{ shopKey: [] }],
};

export function openApi(version: string): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [name, route] of Object.entries(routes)) {
    const path = route.url.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(name, route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Comptoir backend', version },
    paths,
    components: {
      securitySchemes: {
        deviceToken: { type: 'http', scheme: 'bearer' },
        shopKey: { type: 'apiKey', in: 'header', name: 'X-Shop-Key' },
      },
      schemas: { Error: schemaOf(BackendError, 'output') },
    },
  };
}

function operation(name: string, route: Route): Record<string, unknown> {
  const parameters = [...route.url.matchAll(/:(\w+)/g)].map(([, parameter]) => ({
    name: parameter,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const body =
    route.octets === 'body'
      ? { required: true, content: octets }
      : route.body && { required: true, content: json(schemaOf(route.body, 'input')) };
  const content = route.answer
    ? json(schemaOf(route.answer, 'output'))
    : route.octets === 'answer'
      ? octets
      : { 'text/event-stream': { schema: { type: 'string' } } };
  const success = Object.entries(route.success).map(([status, description]) => [status, { description, content }]);
  return {
    operationId: name,
    summary: route.summary,
    security: security[route.door],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: body } : {}),
    responses: {
      ...Object.fromEntries(success),
      default: {
        description: 'Refused, badly used or failed.',
        content: json({ $ref: '#/components/schemas/Error' }),
      },
    },
  };
}

const octets = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };

function json(schema: object) {
  return { 'application/json': { schema } };
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}
