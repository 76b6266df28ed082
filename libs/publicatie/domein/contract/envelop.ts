import { objectschema, tekst, type Schema, type Veld } from '@zaakstroom/catalogus';

const moment = (uitleg: string): Veld<true> => ({
  schema: { type: 'string', format: 'date-time', description: uitleg },
  verplicht: true,
});

const vast = (waarde: string, uitleg: string): Veld<true> => ({
  schema: { type: 'string', const: waarde, description: uitleg },
  verplicht: true,
});

/** The schema of a whole message: a CloudEvent of this type, in the NL GOV profile. */
export function envelop(type: string, soort: 'gebeurtenissen' | 'toestand', data: Schema): Schema {
  const volgnummer: Veld<true> = {
    schema: {
      type: 'integer',
      minimum: 1,
      description: 'Plaats in de stroom van de zaak, vanaf 1. Wat niet gepubliceerd wordt laat een gat.',
    },
    verplicht: true,
  };
  const spoor: Veld<false> = {
    schema: { type: 'string', maxLength: 100, description: 'W3C Trace Context van het verzoek.' },
    verplicht: false,
  };
  return objectschema([
    ['specversion', vast('1.0', 'Versie van CloudEvents.')],
    ['id', tekst('Kenmerk van het bericht; samen met source uniek.')],
    ['source', { ...tekst('Systeem dat publiceert.'), schema: { type: 'string', pattern: BRON } }],
    ['type', vast(type, 'Soort bericht, met de versie van het contract.')],
    ['subject', tekst(soort === 'gebeurtenissen' ? 'Id van de zaak.' : 'Sleutel van de toestand.')],
    ['time', moment('Moment van vastleggen.')],
    ['datacontenttype', vast('application/json', 'Vorm van data.')],
    ...(soort === 'gebeurtenissen' ? ([['sequence', volgnummer]] as const) : []),
    ['traceparent', spoor],
    ['data', { schema: data, verplicht: true }],
  ]);
}

const BRON = '^urn:nld:oin:[0-9]{20}:systeem:zaakstroom$';
