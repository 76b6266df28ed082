import { Agent, request } from 'node:http';

export interface Belasting {
  readonly adres: string;
  readonly kopregels: () => Record<string, string>;
  readonly inhoud: string;
  readonly verbindingen: number;
  readonly aantal: number;
}

/** POSTs over so many open connections; answers requests per second. Everything but 201 is an error. */
export async function belast({ adres, kopregels, inhoud, verbindingen, aantal }: Belasting): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: verbindingen });
  let over = aantal;
  const begin = performance.now();
  await Promise.all(
    Array.from({ length: verbindingen }, async () => {
      while (over-- > 0) await post(adres, agent, kopregels(), inhoud);
    }),
  );
  const seconden = (performance.now() - begin) / 1_000;
  agent.destroy();
  return aantal / seconden;
}

function post(adres: string, agent: Agent, kopregels: Record<string, string>, inhoud: string): Promise<void> {
  return new Promise((klaar, mis) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(inhoud), ...kopregels };
    const verzoek = request(adres, { method: 'POST', agent, headers }, (antwoord) => {
      antwoord.resume();
      antwoord.on('end', () =>
        antwoord.statusCode === 201 ? klaar() : mis(new Error(`${adres} answered ${antwoord.statusCode}`)),
      );
    });
    verzoek.on('error', mis);
    verzoek.end(inhoud);
  });
}
