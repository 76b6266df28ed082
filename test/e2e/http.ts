import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';

export interface Antwoord {
  readonly status: number;
  readonly kop: Readonly<Record<string, string | string[] | undefined>>;
  readonly inhoud: string;
  /** Everything that came back: status line, headers as they were written, body. */
  readonly geheel: string;
}

export interface Zending {
  readonly methode: string;
  /** As it goes over the line; nothing is encoded or mended. */
  readonly pad: string;
  readonly koppen?: Readonly<Record<string, string>>;
  readonly inhoud?: string;
}

/** An HTTP client that sends whatever header it is told and keeps every byte of the answer. */
export class Httpklant {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 8 });

  constructor(private readonly adres: string) {}

  async stuur({ methode, pad, koppen = {}, inhoud }: Zending): Promise<Antwoord> {
    const { hostname, port } = new URL(this.adres);
    const lengte = inhoud === undefined ? {} : { 'content-length': String(Buffer.byteLength(inhoud)) };
    const vraag = request({
      agent: this.agent,
      host: hostname,
      port,
      method: methode,
      path: pad,
      headers: { ...lengte, ...koppen },
    });
    vraag.end(inhoud);
    const { promise, resolve, reject } = Promise.withResolvers<Antwoord>();
    vraag.on('error', reject);
    vraag.on('response', (antwoord) => {
      const delen: Buffer[] = [];
      antwoord.on('data', (deel: Buffer) => delen.push(deel));
      antwoord.on('error', reject);
      antwoord.on('end', () => {
        const tekst = Buffer.concat(delen).toString('latin1');
        const geheel = `${antwoord.statusCode} ${antwoord.statusMessage}\n${antwoord.rawHeaders.join('\n')}\n\n${tekst}`;
        resolve({ status: antwoord.statusCode!, kop: antwoord.headers, inhoud: tekst, geheel });
      });
    });
    return promise;
  }

  /** What comes back when these bytes are sent, until the other side closes. */
  async stuurRuw(bytes: string): Promise<string> {
    const { hostname, port } = new URL(this.adres);
    const socket = connect(Number(port), hostname);
    let tekst = '';
    socket.on('data', (deel: Buffer) => (tekst += deel.toString('latin1')));
    socket.on('error', () => undefined);
    socket.write(bytes);
    await once(socket, 'close');
    return tekst;
  }

  sluit(): void {
    this.agent.destroy();
  }
}
