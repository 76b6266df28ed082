import type { Schema } from '@zaakstroom/catalogus';
import { schemadocument, type Contract } from './contracten.js';
import { INGETROKKEN } from './ingetrokken.js';
import { breuken } from './verenigbaar.js';

/** What stands in the repository as published. Each schema stands there twice, so that taking one away does not go unseen. */
export interface Basislijn {
  /** By type. */
  readonly schemas: ReadonlyMap<string, Schema>;
  /** Undefined when it is not there. */
  readonly asyncapi: Schema | undefined;
}

/** What of today's contracts breaks the published ones, or of these is not there any more. */
export function breukenMet({ schemas, asyncapi }: Basislijn, contracten: readonly Contract[]): string[] {
  if (!asyncapi) return ['asyncapi.json is missing, with what it says is published: put it back'];
  const nieuw = new Map(contracten.map((contract) => [contract.type, schemadocument(contract)]));
  const beloofd = berichten(asyncapi);
  const typen = [...new Set([...schemas.keys(), ...beloofd.keys()])].filter((type) => !(type in INGETROKKEN));
  return [
    ...[...nieuw.keys()].filter((type) => type in INGETROKKEN).map((type) => `${type}: was withdrawn and is published`),
    ...typen.flatMap((type) => {
      const [schema, bericht, nu] = [schemas.get(type), beloofd.get(type), nieuw.get(type)];
      if (!schema)
        return [`${type}: its contract is missing, and asyncapi.json says that it is published: put it back`];
      if (!bericht) return [`${type}: asyncapi.json does not hold it, and its contract is there: put it back`];
      if (!nu) return [`${type}: is published no more`];
      return [...new Set([...breuken(schema, nu), ...breuken(bericht, nu)])].map((breuk) => `${type}: ${breuk}`);
    }),
  ];
}

function berichten(asyncapi: Schema): ReadonlyMap<string, Schema> {
  const { components } = asyncapi as { components: { messages: Record<string, { name: string; payload: Schema }> } };
  return new Map(Object.values(components.messages).map(({ name, payload }) => [name, payload]));
}
