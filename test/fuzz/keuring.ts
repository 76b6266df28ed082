import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { opgelost, type OpenapiDocument, type Schema } from './document.js';
import type { Fuzzverzoek } from './verzoeken.js';

/** What is wrong with an answer, in words; nothing when all is as the document says. */
export class Keuring {
  private readonly ajv = new Ajv({ strict: false, allErrors: true });
  private readonly gemaakt = new Map<Schema, ValidateFunction>();

  constructor(private readonly document: OpenapiDocument) {
    addFormats.default(this.ajv);
    this.ajv.addSchema({ components: document.components }, 'openapi');
  }

  async fouten({ methode, patroon }: Fuzzverzoek, antwoord: Response): Promise<string[]> {
    const operatie = this.document.paths[patroon]![methode.toLowerCase()]!;
    const { status } = antwoord;
    if (status >= 500 && status !== 503) return [`status ${status}: ${await antwoord.text()}`];
    const beschreven = operatie.responses[String(status)];
    if (!beschreven) return [`status ${status} is not documented: ${await antwoord.text()}`];
    const { content = {}, headers = {} } = opgelost(this.document, beschreven);
    const ontbrekend = Object.keys(headers).filter((naam) => status < 300 && !antwoord.headers.has(naam));
    const kopfouten = ontbrekend.map((naam) => `header ${naam} is documented and absent`);
    const tekst = await antwoord.text();
    const soort = (antwoord.headers.get('content-type') ?? '').split(';')[0]!;
    if (tekst === '' && Object.keys(content).length === 0) return kopfouten;
    const schema = content[soort]?.schema;
    if (!schema) return [...kopfouten, `content type '${soort}' is not documented for ${status}`];
    return [...kopfouten, ...stukken(soort, tekst).flatMap((stuk) => this.vormfouten(schema, JSON.parse(stuk)))];
  }

  private vormfouten(schema: Schema, waarde: unknown): string[] {
    let keur = this.gemaakt.get(schema);
    if (!keur) {
      keur = this.ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"openapi#/')) as object);
      this.gemaakt.set(schema, keur);
    }
    const { status } = waarde as { status?: unknown };
    if (typeof status === 'number' && status >= 500 && status !== 503) return [`a line has status ${status}`];
    if (keur(waarde)) return [];
    return (keur.errors ?? []).map(({ instancePath, message }) => `body ${instancePath} ${message}`);
  }
}

/** The JSON texts of an answer: a whole one, or one for each line. */
function stukken(soort: string, tekst: string): string[] {
  if (soort === 'application/x-ndjson') return tekst.split('\n').slice(0, -1);
  return soort.endsWith('json') ? [tekst] : [];
}
