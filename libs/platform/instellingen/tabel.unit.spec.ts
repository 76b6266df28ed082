import { instellingenTabel } from '@zaakstroom/instellingen';
import { DECLARATIE } from './declaratie.js';

describe('instellingenTabel', () => {
  const regels = instellingenTabel([
    { naam: 'balie', modus: { ontwikkeling: false, tokens: true, ingebouwd: true } },
    { naam: 'omroep', modus: { ontwikkeling: false, kafka: 'moet' } },
    { naam: 'alles', modus: { ontwikkeling: false, tokens: true, inrichting: true, kafka: 'mag' } },
    { naam: 'opdrachten', modus: { ontwikkeling: true, inrichting: true, kafka: 'mag' } },
  ])
    .trimEnd()
    .split('\n');
  const rij = (naam: string) => regels.find((regel) => regel.startsWith(`| \`${naam}\` |`))!.split(' | ');

  it('has a row of five cells for every setting, in the order of the declaration', () => {
    expect(regels.every((regel) => /^\|( [^|]* \|){5}$/.test(regel))).toBe(true);
    expect(regels.slice(2).map((regel) => regel.split('`')[1])).toEqual(
      Object.values(DECLARATIE).map(({ naam }) => naam),
    );
  });

  it('tells default, mode and secrecy', () => {
    expect(regels).toContain('| `PORT` | `3000` | alle |  | Poort waarop de API luistert; 0 kiest een vrije poort. |');
    expect(rij('ZAAKSTROOM_KLOK')[3]).toBe('alleen in ontwikkeling');
    expect(rij('KURRENTDB_URL')[3]).toBe('geheim');
  });

  it('tells who reads it, and in bold who does not start without', () => {
    expect(rij('DATABASE_URL')[2]).toBe('**balie**, **omroep**, **alles**, opdrachten');
    expect(rij('OIDC_ISSUER')[2]).toBe('**balie**, **alles**');
    expect(rij('KAFKA_BROKERS')[2]).toBe('**omroep**, alles, opdrachten');
    expect(rij('ZAAKSTROOM_OIN')[2]).toBe('**omroep**, alles, opdrachten');
    expect(rij('KAFKA_TLS')[2]).toBe('omroep, alles, opdrachten');
    expect(rij('ZAAKSTROOM_INRICHTING')[2]).toBe('alles, opdrachten');
  });
});
