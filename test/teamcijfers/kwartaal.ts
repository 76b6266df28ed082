import type { Beller } from '../e2e/serverproces.js';

/** One request of somebody at a moment. */
export type Vraag = (
  wie: Beller,
  moment: number,
  pad: string,
  inhoud?: object,
  kop?: Record<string, string>,
) => Promise<{ status: number; etag: string | null; positie: string | null; inhoud: Record<string, unknown> }>;

const teamVan = (team: string, locatie: string, aantal: number): Beller[] =>
  Array.from({ length: aantal }, (_, i) => ({ sub: `${team}-${i}`, rollen: ['behandelaar'], locatie, team }));

export const MENSEN: readonly Beller[] = [
  ...teamVan('A1', 'Arnhem', 8),
  ...teamVan('A2', 'Arnhem', 6),
  ...teamVan('E1', 'Eindhoven', 3),
];

const SOORTEN = [
  ['bezwaar', 'overig'],
  ['bezwaar', 'overig'],
  ['bezwaar', 'correctie'],
  ['verzoek', 'overig'],
  ['bezwaar', 'FSV'],
] as const;
const UITKOMSTEN = ['toegewezen', 'toegewezen', 'afgewezen', 'ingetrokken'];
const MINUUT = 60_000;
const DAG = 24 * 60 * MINUUT;

/** A sequence that looks like chance and is the same every time. */
function toeval(zaad: number): (n: number) => number {
  let stand = zaad;
  return (n) => {
    stand = (stand * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((stand / 2_147_483_648) * n);
  };
}

/** The first quarter of 2025 of one zaak: registered, worked on, waiting, looked along with, disposed of or not, reopened now and then. */
export async function beleef(nummer: number, vraag: Vraag): Promise<void> {
  const kies = toeval(7 + 1_000_003 * nummer);
  for (let i = 0; i < 5; i++) kies(2);
  const een = <T>(lijst: readonly T[]): T => lijst[kies(lijst.length)]!;
  const wie = een(MENSEN);
  const collega = een(MENSEN.filter(({ team, sub }) => team === wie.team && sub !== wie.sub));
  const [zaaktype, zaaksoort] = een(SOORTEN);
  let t = Date.UTC(2025, 0, 6 + kies(80), 7) + kies(480) * MINUUT;
  const straks = (hoogstens: number): number => (t += (1 + kies(hoogstens)) * MINUUT + kies(1_000));

  const ontvangenOp = new Date(t - kies(40) * DAG).toISOString().slice(0, 10);
  const geregistreerd = await vraag(wie, t, 'zaken', {
    zaaktype,
    zaaksoort,
    ontvangenOp,
    ...(kies(4) === 0 && { zwaarte: een(['C', 'E']) }),
  });
  const zaakId = geregistreerd.inhoud['zaakId'] as string;
  let etag = geregistreerd.etag!;
  const doe = async (pad: string, inhoud: object = {}, door = wie): Promise<void> => {
    const antwoord = await vraag(door, t, `zaken/${zaakId}/${pad}`, inhoud, { 'if-match': etag });
    if (antwoord.status !== 201) throw new Error(`${pad}: ${JSON.stringify(antwoord.inhoud)}`);
    etag = antwoord.etag ?? etag;
  };

  if (kies(12) === 0) return;
  straks(20);
  await doe('behandelingen');
  straks(90);
  await vraag(wie, t, `zaken/${zaakId}/raadplegingen`, {});
  straks(40);
  await doe('notities', { tekst: 'Gebeld.' });
  if (kies(3) === 0) {
    await doe('meekijkbeurten', {}, collega);
    straks(25);
    await doe('meekijkafsluitingen', {}, collega);
  }
  straks(30);
  if (kies(3) === 0) {
    await doe('wachtperioden', { reden: 'post onderweg' });
    if (kies(3) === 0) return;
    t += DAG;
    await doe('hervattingen');
    straks(5);
    await doe('behandelingen');
    straks(45);
  }
  if (kies(6) === 0) return;
  if (kies(8) === 0) return void (await doe('pauzes'));
  if (kies(8) === 0) return void (await doe('vrijgaven', { reden: 'Anders verdeeld.' }));
  await doe('afdoeningen', { uitkomst: een(UITKOMSTEN), toelichting: 'Zie het dossier.' });
  if (kies(10) > 0) return;
  t += DAG;
  await doe('heropeningen', { reden: 'Nieuw feit.' });
}
