import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VasteKlok } from '@zaakstroom/klok';
import { GeenToegang } from '@zaakstroom/toegang';
import { ontwikkelUitgever } from '@zaakstroom/toegang/ontwikkeling';

const ROLLEN = { namen: ['lezer', 'schrijver', 'machine'], alleen: ['machine'] };
const NU = Date.UTC(2026, 0, 5, 9);

let map: string;
beforeEach(async () => {
  map = await mkdtemp(join(tmpdir(), 'toegang-'));
});
afterEach(() => rm(map, { recursive: true }));

const weigering = (belofte: Promise<unknown>) =>
  belofte.then(
    () => 'toegelaten',
    (fout: unknown) => (fout instanceof GeenToegang ? fout.weigering : fout),
  );

describe('ontwikkelUitgever', () => {
  it('gives a token that its verifier reads back whole', async () => {
    const { geefToken, verifier } = await ontwikkelUitgever(map, ROLLEN);
    const toegang = {
      sub: 'jansen',
      rollen: ['lezer', 'schrijver'],
      locatie: 'Arnhem',
      team: 'A1',
      groepsfunctie: 'E',
      soorten: ['een', 'twee'],
    };
    expect(await verifier.verify(await geefToken(toegang, 60))).toEqual(toegang);
    expect(await verifier.verify(await geefToken({ sub: 'p', rollen: [] }, 60))).toEqual({ sub: 'p', rollen: [] });
  });

  it('another process on the same data folder knows the token; one on another folder does not', async () => {
    const eerste = await ontwikkelUitgever(map, ROLLEN);
    const token = await eerste.geefToken({ sub: 'jansen', rollen: ['lezer'] }, 60);
    const tweede = await ontwikkelUitgever(map, ROLLEN);
    expect((await tweede.verifier.verify(token)).sub).toBe('jansen');
    const elders = await ontwikkelUitgever(join(map, 'elders'), ROLLEN);
    expect(await weigering(elders.verifier.verify(token))).toBe('handtekening');
  });

  it('gives no token that its verifier would refuse', async () => {
    const { geefToken } = await ontwikkelUitgever(map, ROLLEN);
    expect(await weigering(geefToken({ sub: 'jansen', rollen: ['admin'] }, 60))).toBe('claims');
    expect(await weigering(geefToken({ sub: '', rollen: ['lezer'] }, 60))).toBe('claims');
  });

  it('a token lives as long as was asked, and a negative number makes one that is over', async () => {
    const klok = new VasteKlok(NU);
    const { geefToken, verifier } = await ontwikkelUitgever(map, ROLLEN, klok);
    const token = await geefToken({ sub: 'jansen', rollen: [] }, 60);
    const voorbij = await geefToken({ sub: 'jansen', rollen: [] }, -60);
    expect(await weigering(verifier.verify(voorbij))).toBe('verlopen');
    klok.zet(NU + 64_999);
    expect(await weigering(verifier.verify(token))).toBe('toegelaten');
    klok.zet(NU + 65_000);
    expect(await weigering(verifier.verify(token))).toBe('verlopen');
  });
});

describe('the key file', () => {
  it('is ours alone, and no half-made file stays behind', async () => {
    await ontwikkelUitgever(join(map, 'diep', 'gegevens'), ROLLEN);
    const bestand = join(map, 'diep', 'gegevens', 'ontwikkelsleutel.jwk');
    expect((await stat(bestand)).mode & 0o777).toBe(0o600);
    expect((await stat(join(map, 'diep', 'gegevens'))).mode & 0o777).toBe(0o700);
    expect(await readdir(join(map, 'diep', 'gegevens'))).toEqual(['ontwikkelsleutel.jwk']);
    expect(JSON.parse(await readFile(bestand, 'utf8'))).toMatchObject({ kty: 'EC', crv: 'P-256' });
  });

  it('is one and the same for all who start at once', async () => {
    const uitgevers = await Promise.all(Array.from({ length: 16 }, () => ontwikkelUitgever(map, ROLLEN)));
    const tokens = await Promise.all(uitgevers.map((u, i) => u.geefToken({ sub: `m${i}`, rollen: [] }, 60)));
    for (const { verifier } of uitgevers) {
      const wie = await Promise.all(tokens.map((token) => verifier.verify(token)));
      expect(wie.map(({ sub }) => sub)).toEqual(tokens.map((_, i) => `m${i}`));
    }
    expect(await readdir(map)).toEqual(['ontwikkelsleutel.jwk']);
  });

  it.each([
    ['no JSON', 'kapot'],
    ['cut off', '{"kty":"EC","crv":"P-2'],
    ['another kind of key', '{"kty":"oct","k":"c2xldXRlbA"}'],
    // RFC 7517, appendix A.1
    [
      'only the public half',
      '{"kty":"EC","crv":"P-256","x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4","y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"}',
    ],
  ])('is never made anew over one that cannot be read (%s)', async (_, inhoud) => {
    const bestand = join(map, 'ontwikkelsleutel.jwk');
    await writeFile(bestand, inhoud);
    await chmod(bestand, 0o600);
    await expect(ontwikkelUitgever(map, ROLLEN)).rejects.toThrow(/ontwikkelsleutel\.jwk bevat geen sleutel/);
    expect(await readFile(bestand, 'utf8')).toBe(inhoud);
  });
});
