import { instellingenTabel } from '@zaakstroom/instellingen';
import { DECLARATIE } from './declaratie.js';

describe('instellingenTabel', () => {
  const regels = instellingenTabel().trimEnd().split('\n');

  it('has a row of four cells for every setting, in the order of the declaration', () => {
    expect(regels.every((regel) => /^\|( [^|]* \|){4}$/.test(regel))).toBe(true);
    expect(regels.slice(2).map((regel) => regel.split('`')[1])).toEqual(
      Object.values(DECLARATIE).map(({ naam }) => naam),
    );
  });

  it('tells default, mode and secrecy', () => {
    expect(regels).toContain('| `PORT` | `3000` |  | Poort waarop de API luistert; 0 kiest een vrije poort. |');
    expect(regels.find((regel) => regel.includes('`ZAAKSTROOM_KLOK`'))).toContain('| alleen in ontwikkeling |');
    expect(regels.find((regel) => regel.includes('`OIDC_ISSUER`'))).toContain('|  | verplicht in productie |');
    expect(regels.find((regel) => regel.includes('`DATABASE_URL`'))).toContain('| geheim |');
  });
});
