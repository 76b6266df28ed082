import { VerkeerdGebruik } from '@zaakstroom/opdrachtregel';
import { importeerOpdracht } from './importeer.js';

describe('importeer', () => {
  it.each([
    ['an empty source', ['--bron', ''], '--bron is leeg'],
    ['a blank source', ['--bron', ' '], '--bron is leeg'],
    ['a control character in the source', ['--bron', 'a\u0007b'], '--bron bevat een stuurteken'],
    ['a line end in the prefix', ['--voorvoegsel', 'a\n'], '--voorvoegsel bevat een stuurteken'],
    ['half a character in the prefix', ['--voorvoegsel', '\ud83d'], '--voorvoegsel bevat een half teken'],
    ['a long prefix', ['--voorvoegsel', 'x'.repeat(256)], '--voorvoegsel is langer dan 255 tekens'],
    ['a long source', ['--bron', 'x'.repeat(256)], '--bron is langer dan 255 tekens'],
  ])('%s is wrong use, told before anything is opened', async (_, opties, melding) => {
    let geopend = false;
    const opdracht = importeerOpdracht(async () => void (geopend = true));
    const fout = await opdracht.parseAsync(['log.csv', ...opties], { from: 'user' }).catch((reden: unknown) => reden);
    expect(fout).toBeInstanceOf(VerkeerdGebruik);
    expect((fout as Error).message).toContain(melding);
    expect(geopend).toBe(false);
  });
});
