import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Schema } from '@zaakstroom/catalogus';
import { asyncapi, breukenMet, contracten, schemadocument } from '@zaakstroom/publicatie';
import { CATALOGUS } from '@zaakstroom/samenstelling';

const MAP = 'docs/contracten';
const json = (document: object): string => `${JSON.stringify(document, null, 2)}\n`;

/** What readers of the topics build on: a schema for each type of message, and the AsyncAPI document. */
export function contractbestanden(): Record<string, string> {
  const alle = contracten(CATALOGUS);
  return Object.fromEntries([
    ...alle.map((contract) => [`${MAP}/${contract.type}.json`, json(schemadocument(contract))] as const),
    [`${MAP}/asyncapi.json`, json(asyncapi(alle))] as const,
  ]);
}

/** What of today's contracts breaks the published ones, which stand in the repository. */
export async function contractbreuken(): Promise<string[]> {
  const bestanden = await readdir(MAP).catch(() => []);
  const gelezen = await Promise.all(
    bestanden.map(async (naam) => [naam.slice(0, -'.json'.length), await lees(naam)] as const),
  );
  const { true: document = [], false: schemas = [] } = Object.groupBy(gelezen, ([naam]) => `${naam === 'asyncapi'}`);
  return breukenMet({ schemas: new Map(schemas), asyncapi: document[0]?.[1] }, contracten(CATALOGUS));
}

async function lees(naam: string): Promise<Schema> {
  return JSON.parse(await readFile(join(MAP, naam), 'utf8')) as Schema;
}
