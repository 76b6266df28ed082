import { randomUUID } from 'node:crypto';
import type { Antwoord, Httpklant, Zending } from './http.js';
import { met, type Bewerking, type OpenapiVragen, type Plaats } from './openapi-vragen.js';
import { Voorbeelden } from './voorbeelden.js';

export const BSN = '123456782';
/** As people write it. */
const VORMEN = [BSN, '1234.56.782', 'over 123 456 782.', 'BSN123-456-782H46'];
/** Headers that a client, or what stands between, sends of its own accord: they change nothing. */
const VRIJE_KOPPEN =
  `x-request-id traceparent tracestate baggage user-agent referer cookie origin from via forwarded x-forwarded-for accept
   accept-language content-language if-none-match x-eigen`.split(/\s+/);
/** Headers of a fixed form: what is none is refused. */
const VASTE_KOPPEN = ['if-match', 'zaakstroom-klok', 'zaakstroom-positie-minimaal', 'fsc-transaction-id'];
const METHODEN = ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'HEAD'];

export interface Uitkomst {
  readonly wat: string;
  readonly vorm: string;
  /** Where the document knows of a text; undefined anywhere else. */
  readonly plaats?: Plaats;
  readonly antwoord: Antwoord;
}

export const naam = ({ methode, pad }: Bewerking): string => `${methode} ${pad}`;

/** Sends a BSN to every place of a request that there is. */
export class BsnZendingen {
  readonly uitkomsten: Uitkomst[] = [];
  private readonly voorbeelden: Voorbeelden;

  /** @param koppen of every request: who sends it, and that it is JSON */
  constructor(
    private readonly klant: Httpklant,
    private readonly vragen: OpenapiVragen,
    private readonly koppen: Readonly<Record<string, string>>,
  ) {
    this.voorbeelden = new Voorbeelden(klant, vragen, koppen);
  }

  async naarAlles(): Promise<void> {
    for (const bewerking of this.vragen.bewerkingen()) {
      await this.inTeksten(bewerking);
      await this.inKopregels(bewerking);
      await this.ernaast(bewerking);
    }
    await this.buitenDeBewerkingen();
    await this.buitenHttp();
    await this.inBladeradressen();
  }

  /** Each text that the document knows of. */
  private async inTeksten(bewerking: Bewerking): Promise<void> {
    const voorbeeld = await this.voorbeelden.van(bewerking, BSN);
    for (const plaats of this.vragen.plaatsen(bewerking)) {
      for (const vorm of VORMEN) {
        const wat = `${naam(bewerking)} ${plaats.deel} ${plaats.sleutels.join('.')}`;
        const antwoord = await this.stuur(this.voorbeelden.zending(bewerking, met(voorbeeld, plaats, vorm)));
        this.uitkomsten.push({ wat, vorm, plaats, antwoord });
      }
    }
  }

  private async inKopregels(bewerking: Bewerking): Promise<void> {
    const vrij = Object.fromEntries(VRIJE_KOPPEN.map((kop) => [kop, BSN]));
    const vast = VASTE_KOPPEN.map((kop): [string, Record<string, string>] => [kop, { [kop]: BSN }]);
    for (const [wat, koppen] of [['vrije kopregels', vrij] as const, ...vast]) {
      const goed = this.voorbeelden.zending(bewerking, await this.voorbeelden.van(bewerking, BSN));
      await this.probeer(`${naam(bewerking)} ${wat}`, BSN, { ...goed, koppen: { ...goed.koppen, ...koppen } });
    }
  }

  /** Fields that do not exist, names, methods, bodies that cannot be read. */
  private async ernaast(bewerking: Bewerking): Promise<void> {
    const goed = this.voorbeelden.zending(bewerking, await this.voorbeelden.van(bewerking, BSN));
    const bij = `${goed.pad}${goed.pad.includes('?') ? '&' : '?'}`;
    const probeer = (wat: string, vorm: string, anders: Partial<Zending>): Promise<void> =>
      this.probeer(`${naam(bewerking)} ${wat}`, vorm, { ...goed, ...anders });
    for (const vorm of VORMEN) {
      const inAdres = encodeURIComponent(vorm);
      await probeer('onbekende parameter', vorm, { pad: `${bij}onbekend=${inAdres}` });
      await probeer('naam van een parameter', vorm, { pad: `${bij}${inAdres}=1` });
      await probeer('een pad verder', vorm, { pad: `${goed.pad.split('?')[0]}/${inAdres}` });
      await probeer('onbekend veld', vorm, { inhoud: JSON.stringify({ onbekend: [{ diep: vorm }] }) });
      await probeer('naam van een veld', vorm, { inhoud: JSON.stringify({ [vorm]: { [vorm]: 1 } }) });
      await probeer('alleen tekst', vorm, { inhoud: JSON.stringify(vorm) });
    }
    await probeer('getal', BSN, { inhoud: `{"onbekend":${BSN},"belastingjaar":${BSN}}` });
    await probeer('geen JSON', BSN, { inhoud: `{"tekst":"${BSN}` });
    await probeer('te groot', BSN, { inhoud: JSON.stringify({ tekst: BSN + 'x'.repeat(300_000) }) });
    await probeer('formulier', BSN, this.alsSoort('application/x-www-form-urlencoded', `bsn=${BSN}`));
    await probeer('bestandsnaam', BSN, this.alsSoort('multipart/form-data; boundary=g', bestand(`${BSN}.pdf`)));
    await probeer('soort inhoud', BSN, this.alsSoort(`application/${BSN}`, BSN));
    await probeer('token', BSN, { koppen: { ...goed.koppen, authorization: `Bearer ${BSN}` } });
    for (const methode of METHODEN) await probeer(methode, BSN, { methode, pad: `${bij}x=${BSN}` });
  }

  private async buitenDeBewerkingen(): Promise<void> {
    for (const vorm of VORMEN) {
      const inAdres = encodeURIComponent(vorm);
      const vragen = [`/v1/openapi.json?x=${inAdres}`, `/_healthz/livez?${inAdres}`];
      for (const pad of [`/${inAdres}`, `/v1/${inAdres}`, `/v1/%zz${inAdres}`, ...vragen]) {
        await this.probeer(`GET ${pad}`, vorm, { methode: 'GET', pad, koppen: this.koppen });
        await this.probeer(`POST ${pad}`, vorm, { methode: 'POST', pad, koppen: this.koppen, inhoud: `"${vorm}"` });
      }
    }
  }

  /** What never becomes a request. */
  private async buitenHttp(): Promise<void> {
    for (const ruw of [
      `GET /${BSN} HTTP/1.1\r\nHost: x\r\nkapot ${BSN}\r\n\r\n`,
      `${BSN}\r\n\r\n`,
      `GET / HTTP/${BSN}\r\n\r\n`,
      `GET /v1/zaken HTTP/1.1\r\nHost: ${BSN}\r\nX-Groot: ${BSN.repeat(9_000)}\r\n\r\n`,
      `POST /v1/zaken HTTP/1.1\r\nHost: ${BSN}\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n${BSN}\r\n`,
    ]) {
      const geheel = await this.klant.stuurRuw(ruw);
      this.uitkomsten.push({ wat: ruw.slice(0, 40), vorm: BSN, antwoord: { status: 0, kop: {}, inhoud: '', geheel } });
    }
  }

  /** A list repeats the question in the addresses of its pages. */
  private async inBladeradressen(): Promise<void> {
    const eerste = await this.klant.stuur({ methode: 'GET', pad: '/v1/zaken?pageSize=1', koppen: this.koppen });
    const { next } = JSON.parse(eerste.inhoud) as { next: string };
    for (const vorm of VORMEN) {
      const pad = `${next}&zaaknummer=${encodeURIComponent(vorm)}`;
      await this.probeer('GET /zaken query cursor en zaaknummer', vorm, { methode: 'GET', pad, koppen: this.koppen });
    }
  }

  private async probeer(wat: string, vorm: string, zending: Zending): Promise<void> {
    this.uitkomsten.push({ wat, vorm, antwoord: await this.stuur(zending) });
  }

  /** Of an answer in lines the first is what became of what was sent. */
  private async stuur(zending: Zending): Promise<Antwoord> {
    const antwoord = await this.klant.stuur(zending);
    if (antwoord.kop['content-type'] !== 'application/x-ndjson') return antwoord;
    const regel = JSON.parse(antwoord.inhoud.split('\n')[0] || '{}') as { status?: number; probleem?: object };
    return { ...antwoord, status: regel.status ?? antwoord.status, inhoud: JSON.stringify(regel.probleem ?? regel) };
  }

  private alsSoort(soort: string, inhoud: string): Partial<Zending> {
    return { koppen: { ...this.koppen, 'content-type': soort, 'idempotency-key': randomUUID() }, inhoud };
  }
}

function bestand(bestandsnaam: string): string {
  return `--g\r\nContent-Disposition: form-data; name="f"; filename="${bestandsnaam}"\r\n\r\nx\r\n--g--`;
}
