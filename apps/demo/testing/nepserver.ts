import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';

export interface Ontvangen {
  readonly methode: string;
  readonly pad: string;
  readonly kopregels: IncomingHttpHeaders;
  readonly inhoud: unknown;
}

export interface Gegeven {
  readonly status?: number;
  readonly kopregels?: Readonly<Record<string, string>>;
  readonly inhoud?: unknown;
  /** The answer waits for it. */
  readonly na?: Promise<void>;
}

/** An HTTP server that answers what a test says, and remembers what it was asked. */
export class Nepserver {
  readonly ontvangen: Ontvangen[] = [];

  private constructor(
    private readonly server: Server,
    readonly adres: string,
  ) {}

  static async start(antwoord: (vraag: Ontvangen, hoeveelste: number) => Gegeven): Promise<Nepserver> {
    const server = createServer((verzoek, reactie) => {
      const delen: Buffer[] = [];
      verzoek.on('data', (deel: Buffer) => delen.push(deel));
      verzoek.on('end', () => {
        const tekst = Buffer.concat(delen).toString();
        const vraag = {
          methode: verzoek.method!,
          pad: verzoek.url!,
          kopregels: verzoek.headers,
          inhoud: tekst === '' ? undefined : (JSON.parse(tekst) as unknown),
        };
        const { status = 200, kopregels = {}, inhoud, na } = antwoord(vraag, ontvangen.push(vraag));
        const geef = (): unknown =>
          reactie.writeHead(status, kopregels).end(inhoud === undefined ? '' : JSON.stringify(inhoud));
        if (na) void na.then(geef);
        else geef();
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const nep = new Nepserver(server, `http://127.0.0.1:${(server.address() as { port: number }).port}`);
    const { ontvangen } = nep;
    return nep;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}
