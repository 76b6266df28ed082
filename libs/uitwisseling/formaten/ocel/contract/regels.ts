interface Attribuut {
  readonly name: string;
  readonly type?: string;
  readonly value?: unknown;
  readonly time?: string;
}
interface Type {
  readonly name: string;
  readonly attributes: readonly Attribuut[];
}
interface Relatie {
  readonly objectId: string;
  readonly qualifier: string;
}
interface Ding {
  readonly id: string;
  readonly type: string;
  readonly attributes: readonly Attribuut[];
  readonly relationships: readonly Relatie[];
}
export interface OcelDocument {
  readonly objectTypes: readonly Type[];
  readonly eventTypes: readonly Type[];
  readonly objects: readonly Ding[];
  readonly events: readonly (Ding & { readonly time: string })[];
}

const TYPEN = new Set(['string', 'time', 'integer', 'float', 'boolean']);
const TIJD = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** The rules of OCEL 2.0 (JSON schema and the constraints of its definition) that a document breaks, in words; none when it is valid. */
export function ocelFouten(log: OcelDocument): string[] {
  const fouten: string[] = [];
  const eis = (goed: boolean, fout: string): void => {
    if (!goed) fouten.push(fout);
  };
  const uniek = (soort: string, namen: readonly string[]): void =>
    eis(new Set(namen).size === namen.length, `${soort} not unique`);

  for (const deel of ['objectTypes', 'eventTypes', 'objects', 'events'] as const) {
    if (!Array.isArray(log[deel])) return [`${deel} is no list`];
  }
  uniek(
    'object types',
    log.objectTypes.map(({ name }) => name),
  );
  uniek(
    'event types',
    log.eventTypes.map(({ name }) => name),
  );
  uniek(
    'ids of objects',
    log.objects.map(({ id }) => id),
  );
  uniek(
    'ids of events',
    log.events.map(({ id }) => id),
  );
  for (const { name, attributes } of [...log.objectTypes, ...log.eventTypes]) {
    uniek(
      `attributes of type ${name}`,
      attributes.map((attribuut) => attribuut.name),
    );
    for (const { type } of attributes) eis(TYPEN.has(type ?? ''), `type ${name} has an attribute of type ${type}`);
  }
  const objecten = new Set(log.objects.map(({ id }) => id));
  const controleer = (typen: readonly Type[], dingen: readonly Ding[]): void => {
    const verklaard = new Map(typen.map(({ name, attributes }) => [name, new Set(attributes.map((a) => a.name))]));
    for (const { id, type, attributes, relationships } of dingen) {
      const namen = verklaard.get(type);
      eis(typeof id === 'string' && id !== '', 'an id is empty');
      eis(namen !== undefined, `${id} is of undeclared type ${type}`);
      for (const { name, value } of attributes) {
        eis(namen?.has(name) === true, `${id} has undeclared attribute ${name}`);
        eis(typeof value === 'string', `attribute ${name} of ${id} is no string`);
      }
      for (const { objectId, qualifier } of relationships) {
        eis(objecten.has(objectId), `${id} relates to unknown object ${objectId}`);
        eis(typeof qualifier === 'string', `a relation of ${id} has no qualifier`);
      }
    }
  };
  controleer(log.objectTypes, log.objects);
  controleer(log.eventTypes, log.events);
  for (const { id, time } of log.events) eis(TIJD.test(time), `event ${id} has time ${time}`);
  for (const { id, attributes } of log.objects) {
    for (const { time } of attributes) eis(TIJD.test(time ?? ''), `an attribute of ${id} has time ${time}`);
  }
  return fouten;
}
