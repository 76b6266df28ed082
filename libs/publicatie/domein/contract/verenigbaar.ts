import type { Schema } from '@zaakstroom/catalogus';

/**
 * What of a new schema would break who reads messages with the published one. A reader may rely on all that was promised: each field,
 * that it is always there, its type, its form, and the values that it can have. A new field breaks nobody, a narrower promise neither.
 * @returns a sentence for each break, Dutch
 */
export function breuken(gepubliceerd: Schema, nieuw: Schema, plaats = 'het bericht'): string[] {
  return [
    ...anders('type', gepubliceerd, nieuw, plaats),
    ...anders('format', gepubliceerd, nieuw, plaats),
    ...anders('pattern', gepubliceerd, nieuw, plaats),
    ...anders('const', gepubliceerd, nieuw, plaats),
    ...grenzen(gepubliceerd, nieuw, plaats),
    ...waarden(gepubliceerd, nieuw, plaats),
    ...onderwerpen(gepubliceerd, nieuw, plaats),
    ...velden(gepubliceerd, nieuw, plaats),
    ...delen(gepubliceerd, nieuw, plaats),
  ];
}

const anders = (trefwoord: string, oud: Schema, nieuw: Schema, plaats: string): string[] =>
  oud[trefwoord] === undefined || oud[trefwoord] === nieuw[trefwoord]
    ? []
    : [`${plaats}: ${trefwoord} was ${JSON.stringify(oud[trefwoord])}, is ${JSON.stringify(nieuw[trefwoord])}`];

function grenzen(oud: Schema, nieuw: Schema, plaats: string): string[] {
  const { minimum: was } = oud as { minimum?: number };
  const { minimum: wordt } = nieuw as { minimum?: number };
  const onder = was === undefined || (wordt !== undefined && wordt >= was);
  return [
    ...(onder ? [] : [`${plaats}: kan onder ${was} liggen`]),
    ...groter('maxLength', 'tekens', oud, nieuw, plaats),
    ...groter('maxItems', 'delen', oud, nieuw, plaats),
  ];
}

function groter(trefwoord: string, wat: string, oud: Schema, nieuw: Schema, plaats: string): string[] {
  const [was, wordt] = [oud[trefwoord], nieuw[trefwoord]] as [number | undefined, number | undefined];
  return was === undefined || (wordt !== undefined && wordt <= was)
    ? []
    : [`${plaats}: kan meer dan ${was} ${wat} hebben`];
}

function waarden(oud: Schema, nieuw: Schema, plaats: string): string[] {
  const { enum: waren } = oud as { enum?: readonly unknown[] };
  const { enum: zijn } = nieuw as { enum?: readonly unknown[] };
  if (!waren) return [];
  if (!zijn) return [`${plaats}: kan andere waarden hebben dan ${waren.join(', ')}`];
  const erbij = zijn.filter((waarde) => !waren.includes(waarde));
  return erbij.length === 0 ? [] : [`${plaats}: kan ook ${erbij.join(', ')} zijn`];
}

/** A message must stay in each topic that it was in. */
function onderwerpen(oud: Schema, nieuw: Schema, plaats: string): string[] {
  const waren = (oud['x-topics'] ?? []) as readonly string[];
  const zijn = (nieuw['x-topics'] ?? []) as readonly string[];
  return waren.filter((topic) => !zijn.includes(topic)).map((topic) => `${plaats}: gaat niet meer naar ${topic}`);
}

function velden(oud: Schema, nieuw: Schema, plaats: string): string[] {
  const [was, wordt] = [eigenschappen(oud), eigenschappen(nieuw)];
  const verplicht = (nieuw['required'] ?? []) as readonly string[];
  return Object.entries(was).flatMap(([naam, schema]) => {
    const veld = plaats === 'het bericht' ? naam : `${plaats}.${naam}`;
    const opvolger = wordt[naam];
    if (!opvolger) return [`${veld}: is er niet meer`];
    const weg = ((oud['required'] ?? []) as readonly string[]).includes(naam) && !verplicht.includes(naam);
    return [...(weg ? [`${veld}: kan ontbreken`] : []), ...breuken(schema, opvolger, veld)];
  });
}

function delen(oud: Schema, nieuw: Schema, plaats: string): string[] {
  const { items: was } = oud as { items?: Schema };
  const { items: wordt } = nieuw as { items?: Schema };
  return was ? breuken(was, wordt ?? {}, `${plaats}[]`) : [];
}

const eigenschappen = (schema: Schema) => (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>;
