import { Agenda, wachtOp, type Proces } from './agenda.js';

const niets = (): void => undefined;

describe('Agenda', () => {
  const gelopen = async (maak: (agenda: Agenda, log: string[]) => void, einde = 100): Promise<string[]> => {
    const agenda = new Agenda(0);
    const log: string[] = [];
    maak(agenda, log);
    await agenda.loopTot(einde, niets);
    return log;
  };

  function* loper(agenda: Agenda, log: string[], naam: string, momenten: readonly number[]): Proces {
    for (const moment of momenten) {
      yield moment;
      log.push(`${agenda.nu} ${naam}`);
    }
  }

  it('goes through the moments of all in order; at one moment in the order in which they were added', async () => {
    const log = await gelopen((agenda, log) => {
      agenda.voegToe(loper(agenda, log, 'a', [10, 30, 30]));
      agenda.voegToe(loper(agenda, log, 'b', [5, 30]));
    });
    expect(log).toEqual(['5 b', '10 a', '30 a', '30 a', '30 b']);
  });

  it('stops before the end, and stands at the end', async () => {
    const agenda = new Agenda(0);
    const log: string[] = [];
    agenda.voegToe(loper(agenda, log, 'a', [99, 100, 101]));
    await agenda.loopTot(100, niets);
    expect([log, agenda.nu]).toEqual([['99 a'], 100]);
  });

  it('an answer costs no simulated time, and nobody else moves meanwhile', async () => {
    function* vrager(agenda: Agenda, log: string[]): Proces {
      yield 10;
      const antwoord = yield* wachtOp(new Promise<string>((geef) => setImmediate(() => geef('antwoord'))));
      log.push(`${agenda.nu} ${antwoord}`);
    }
    const log = await gelopen((agenda, log) => {
      agenda.voegToe(vrager(agenda, log));
      agenda.voegToe(loper(agenda, log, 'b', [10, 11]));
    });
    expect(log).toEqual(['10 antwoord', '10 b', '11 b']);
  });

  it('a process that is added on the way joins in', async () => {
    const log = await gelopen((agenda, log) => {
      function* starter(): Proces {
        yield 10;
        agenda.voegToe(loper(agenda, log, 'later', [12]));
      }
      agenda.voegToe(starter());
    });
    expect(log).toEqual(['12 later']);
  });

  it('refuses to go back in time', async () => {
    await expect(gelopen((agenda, log) => agenda.voegToe(loper(agenda, log, 'a', [10, 9])))).rejects.toThrow(
      'back in time',
    );
  });

  it('an answer that is refused, and who listens and throws, end the run', async () => {
    function* vrager(): Proces {
      yield* wachtOp(Promise.reject(new Error('geweigerd')));
    }
    await expect(gelopen((agenda) => agenda.voegToe(vrager()))).rejects.toThrow('geweigerd');
    const agenda = new Agenda(0);
    agenda.voegToe(loper(agenda, [], 'a', [10, 20]));
    const gehoord: number[] = [];
    const genoeg = agenda.loopTot(100, (nu) => {
      gehoord.push(nu);
      if (nu === 10) throw new Error('genoeg');
    });
    await expect(genoeg).rejects.toThrow('genoeg');
    expect(gehoord).toEqual([0, 10]);
  });
});
