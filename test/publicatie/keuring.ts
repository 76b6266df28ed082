import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { CloudEvent } from 'cloudevents';

const MAP = join(import.meta.dirname, '../../docs/contracten');

/** Of NL GOV profile for CloudEvents and of our own conventions: at most so many bytes. */
const GROOTSTE = 64 * 1024;

/** Judges messages as a reader would who has nothing but the published contracts and the CloudEvents SDK. */
export class Keuring {
  private readonly contracten: ReadonlyMap<string, ValidateFunction>;
  readonly gezien = new Set<string>();

  constructor() {
    const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, keywords: ['x-topics'] });
    formats.default(ajv);
    this.contracten = new Map(
      readdirSync(MAP)
        .filter((naam) => naam !== 'asyncapi.json')
        .map((naam) => [
          naam.slice(0, -'.json'.length),
          ajv.compile(JSON.parse(readFileSync(join(MAP, naam), 'utf8')) as object),
        ]),
    );
  }

  get typen(): string[] {
    return [...this.contracten.keys()];
  }

  /** @returns what is wrong with the message; nothing when it is right */
  fouten(topic: string, sleutel: string, waarde: string): string[] {
    const bericht = JSON.parse(waarde) as Record<string, unknown> & { type: string; subject: string };
    const keur = this.contracten.get(bericht.type);
    if (!keur) return [`${bericht.type}: no contract`];
    this.gezien.add(bericht.type);
    keur(bericht);
    const { 'x-topics': topics } = keur.schema as { 'x-topics': string[] };
    return [
      ...(keur.errors ?? []).map(({ instancePath, message }) => `${bericht.type}${instancePath}: ${message}`),
      ...(topics.includes(topic) ? [] : [`${bericht.type} stands in ${topic}`]),
      ...(bericht.subject === sleutel ? [] : [`key ${sleutel} of ${bericht.subject}`]),
      ...(Buffer.byteLength(waarde) <= GROOTSTE ? [] : [`${bericht.type}: ${Buffer.byteLength(waarde)} bytes`]),
      ...cloudEventFouten(bericht),
    ];
  }
}

function cloudEventFouten(bericht: object): string[] {
  try {
    new CloudEvent(bericht, true);
    return [];
  } catch (fout) {
    return [`no CloudEvent: ${(fout as Error).message}`];
  }
}
