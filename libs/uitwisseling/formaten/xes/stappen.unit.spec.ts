import fc from 'fast-check';
import { Stappen } from './stappen.js';

const soorten = (
  ...stappen: [medewerker: string | undefined, activiteit: string | undefined, transitie: string | undefined][]
) => {
  const staat = new Stappen();
  return stappen.map(([wie, wat, hoe]) => staat.soort(wie, wat, hoe)).join(' ');
};

describe('Stappen', () => {
  it('start and resume start; complete and suspend stop what is open', () => {
    expect(soorten(['p', 'A', 'start'], ['p', 'A', 'suspend'], ['p', 'A', 'resume'], ['p', 'A', 'complete'])).toBe(
      'start stop start stop',
    );
  });

  it('only the last open activity of the person stops', () => {
    expect(soorten(['p', 'A', 'start'], ['p', 'B', 'start'], ['p', 'A', 'complete'], ['p', 'B', 'complete'])).toBe(
      'start start bewijs stop',
    );
  });

  it('an activity started twice is open once', () => {
    expect(soorten(['p', 'A', 'start'], ['p', 'A', 'start'], ['p', 'A', 'complete'], ['p', 'A', 'complete'])).toBe(
      'start start stop bewijs',
    );
  });

  it('an activity that is not open, or of another person, closes nothing', () => {
    expect(soorten(['p', 'A', 'complete'], ['p', 'A', 'start'], ['q', 'A', 'complete'], ['p', 'B', 'complete'])).toBe(
      'bewijs start bewijs bewijs',
    );
  });

  it('compares transitions without case and takes all others as bewijs', () => {
    expect(
      soorten(
        ['p', 'A', 'START'],
        ['p', 'A', 'Complete'],
        ['p', 'A', 'schedule'],
        ['p', 'A', undefined],
        ['p', 'A', 'ate_abort'],
      ),
    ).toBe('start stop bewijs bewijs bewijs');
  });

  it('compares activities with case, and knows the system and the nameless activity', () => {
    expect(
      soorten(
        [undefined, undefined, 'start'],
        [undefined, 'a', 'start'],
        [undefined, 'A', 'complete'],
        [undefined, 'a', 'complete'],
        [undefined, undefined, 'complete'],
      ),
    ).toBe('start start bewijs bewijs stop');
  });

  it('a stop leaves nothing open: the number of open activities per person falls to zero there and only there', () => {
    const stap = fc.tuple(
      fc.constantFrom('p', 'q', undefined),
      fc.constantFrom('A', 'B', 'C'),
      fc.constantFrom('start', 'resume', 'complete', 'suspend', 'assign'),
    );
    fc.assert(
      fc.property(fc.array(stap, { maxLength: 40 }), (stappen) => {
        const staat = new Stappen();
        let open: string[] = [];
        for (const [wie, wat, hoe] of stappen) {
          const sleutel = `${wie}|${wat}`;
          const vanMij = (): number => open.filter((wat) => wat.startsWith(`${wie}|`)).length;
          const voor = vanMij();
          if (hoe === 'start' || hoe === 'resume') open = [...open.filter((s) => s !== sleutel), sleutel];
          if (hoe === 'complete' || hoe === 'suspend') open = open.filter((s) => s !== sleutel);
          const soort = staat.soort(wie, wat, hoe);
          expect(soort === 'start').toBe(hoe === 'start' || hoe === 'resume');
          expect(soort === 'stop').toBe(voor > 0 && vanMij() === 0);
        }
      }),
    );
  });
});
