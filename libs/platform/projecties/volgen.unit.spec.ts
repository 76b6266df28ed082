import { jest } from '@jest/globals';
import type { EventBatch, RecordedEvent } from '@zaakstroom/event-store';
import { volg } from './volgen.js';

const slaap = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** A subscription that yields what it is given. */
class Bron {
  position = 0;
  gesloten = false;
  private readonly batches: EventBatch[] = [];
  private gegeven = Promise.withResolvers<void>();

  geef(aantal = 1): void {
    const position = String(++this.position).padStart(4, '0');
    const events = Array.from({ length: aantal }, () => ({ position }) as RecordedEvent);
    this.batches.push({ events, position, atHead: true });
    this.gegeven.resolve();
  }

  async *subscribe({ signal }: { signal: AbortSignal }): AsyncGenerator<EventBatch> {
    const einde = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    try {
      while (!signal.aborted) {
        await Promise.race([this.gegeven.promise, einde]);
        this.gegeven = Promise.withResolvers();
        while (this.batches.length > 0) yield this.batches.shift()!;
      }
    } finally {
      this.gesloten = true;
    }
  }
}

/** Says when it did what: `+` took in, `=` began to compute. */
class Schrijver {
  readonly verloop: string[] = [];
  readonly projectie;

  constructor(
    private readonly duur: { readonly neemOp: number; readonly reken: number; readonly merken?: number },
    heeftRekenwerk = true,
  ) {
    this.projectie = {
      naam: 'proef',
      versie: 1,
      filter: {},
      maak: async () => undefined,
      verwerk: async () => undefined,
      ...(heeftRekenwerk ? { werkBij: async () => false } : {}),
    };
    this.merken = duur.merken ?? 0;
  }

  private merken: number;

  async begin(): Promise<string> {
    return '';
  }

  async neemOp(events: readonly RecordedEvent[]): Promise<void> {
    this.verloop.push(`${Date.now()}+`);
    this.merken += events.length;
    await slaap(this.duur.neemOp);
  }

  async reken(): Promise<boolean> {
    this.verloop.push(`${Date.now()}=`);
    await slaap(this.duur.reken);
    this.merken = Math.max(0, this.merken - 1);
    return this.merken > 0;
  }
}

describe('the rhythm of taking in and computing', () => {
  let stop: AbortController;
  let bron: Bron;
  let bezig: Promise<void>;
  beforeEach(() => {
    jest.useFakeTimers({ now: 0 });
    stop = new AbortController();
    bron = new Bron();
  });
  afterEach(async () => {
    stop.abort();
    await jest.runAllTimersAsync();
    await bezig;
    expect(bron.gesloten).toBe(true);
    expect(jest.getTimerCount()).toBe(0);
    jest.useRealTimers();
  });

  it('computes for about a tenth of the time while events keep coming', async () => {
    const schrijver = new Schrijver({ neemOp: 10, reken: 100, merken: 1_000_000 });
    for (let n = 0; n < 5_000; n++) bron.geef();
    bezig = volg(schrijver, bron, stop.signal);
    await jest.advanceTimersByTimeAsync(20_000);

    const gerekend = schrijver.verloop.filter((stap) => stap.endsWith('=')).length * 100;
    expect(gerekend / 20_000).toBeGreaterThan(0.08);
    expect(gerekend / 20_000).toBeLessThan(0.12);
  });

  it('computes without rest once nothing has come for a while', async () => {
    const schrijver = new Schrijver({ neemOp: 10, reken: 100, merken: 5 });
    bezig = volg(schrijver, bron, stop.signal);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(schrijver.verloop).toEqual(['0=', '350=', '450=', '550=', '650=']);
  });

  it('takes in at once what comes during a rest, and rests on', async () => {
    const schrijver = new Schrijver({ neemOp: 10, reken: 100, merken: 2 });
    bezig = volg(schrijver, bron, stop.signal);
    await jest.advanceTimersByTimeAsync(300); // computed 0-100, rests until 1000
    for (let n = 0; n < 4; n++) {
      bron.geef();
      await jest.advanceTimersByTimeAsync(190);
    }
    expect(schrijver.verloop).toEqual(['0=', '300+', '490+', '680+', '870+', '1000=']);
  });

  it('computes soon after an event when computing takes little', async () => {
    const schrijver = new Schrijver({ neemOp: 1, reken: 2 });
    bezig = volg(schrijver, bron, stop.signal);
    await jest.advanceTimersByTimeAsync(100);
    bron.geef();
    await jest.advanceTimersByTimeAsync(100);
    expect(schrijver.verloop).toEqual(['0=', '100+', '101=']);
  });

  it('computes nothing for events that were passed over', async () => {
    const schrijver = new Schrijver({ neemOp: 1, reken: 2 });
    bezig = volg(schrijver, bron, stop.signal);
    await jest.advanceTimersByTimeAsync(10);
    bron.geef(0);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(schrijver.verloop).toEqual(['0=', '10+']);
  });

  it('never computes for a projection that has nothing to compute', async () => {
    const schrijver = new Schrijver({ neemOp: 1, reken: 2 }, false);
    bezig = volg(schrijver, bron, stop.signal);
    bron.geef();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(schrijver.verloop).toEqual(['0+']);
  });

  it('closes the subscription, which waits at the head, when computing fails', async () => {
    const schrijver = new Schrijver({ neemOp: 1, reken: 2 });
    schrijver.reken = async () => {
      throw new Error('kapot');
    };
    bezig = Promise.resolve();
    await expect(volg(schrijver, bron, stop.signal)).rejects.toThrow('kapot');
  });

  it('ends when the subscription fails', async () => {
    bezig = Promise.resolve();
    const kapot = {
      async *subscribe(): AsyncGenerator<EventBatch> {
        bron.gesloten = true;
        throw new Error('no such position');
        yield { events: [], position: '', atHead: true };
      },
    };
    await expect(volg(new Schrijver({ neemOp: 1, reken: 500, merken: 3 }, false), kapot, stop.signal)).rejects.toThrow(
      'no such position',
    );
  });
});
