import fc from 'fast-check';
import { Coalescer } from '@zaakstroom/postgres';

/** Batches that are answered when the test says so. */
class Desk {
  readonly batches: number[][] = [];
  private readonly answers: PromiseWithResolvers<readonly string[]>[] = [];

  readonly work = (items: number[]): Promise<readonly string[]> => {
    this.batches.push(items);
    const answer = Promise.withResolvers<readonly string[]>();
    this.answers.push(answer);
    return answer.promise;
  };

  answer(batch: number): void {
    this.answers[batch]?.resolve(this.batches[batch]?.map(String) ?? []);
  }

  refuse(batch: number, reason: Error): void {
    this.answers[batch]?.reject(reason);
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

describe('Coalescer', () => {
  it('gathers calls of one turn in one batch and gives each its own answer', async () => {
    const desk = new Desk();
    const coalescer = new Coalescer(desk.work, { maxItems: 10 });
    const results = [1, 2, 3].map((item) => coalescer.add(item));
    await turn();
    expect(desk.batches).toEqual([[1, 2, 3]]);
    desk.answer(0);
    expect(await Promise.all(results)).toEqual(['1', '2', '3']);
  });

  it('gathers the next batch while one is under way', async () => {
    const desk = new Desk();
    const coalescer = new Coalescer(desk.work, { maxItems: 10 });
    void coalescer.add(1);
    await turn();
    void coalescer.add(2);
    await turn();
    void coalescer.add(3);
    await turn();
    expect(desk.batches).toEqual([[1]]);
    desk.answer(0);
    await turn();
    await turn();
    expect(desk.batches).toEqual([[1], [2, 3]]);
  });

  it('takes a caller that was just answered into the very next batch', async () => {
    const desk = new Desk();
    const coalescer = new Coalescer(desk.work, { maxItems: 10 });
    const again = coalescer.add(1).then(async () => {
      await Promise.resolve();
      return coalescer.add(3);
    });
    await turn();
    void coalescer.add(2);
    desk.answer(0);
    await turn();
    await turn();
    expect(desk.batches).toEqual([[1], [2, 3]]);
    desk.answer(1);
    expect(await again).toBe('3');
  });

  it('rejects the items of a batch that fails, and goes on with the next', async () => {
    const desk = new Desk();
    const coalescer = new Coalescer(desk.work, { maxItems: 2 });
    const results = [1, 2, 3].map((item) => coalescer.add(item).catch((error: Error) => error.message));
    await turn();
    desk.refuse(0, new Error('vol'));
    await turn();
    await turn();
    desk.answer(1);
    expect(await Promise.all(results)).toEqual(['vol', 'vol', '3']);
  });

  it('rejects all items when it is answered with too few results', async () => {
    const coalescer = new Coalescer(() => Promise.resolve(['een']), { maxItems: 10 });
    const results = await Promise.allSettled([coalescer.add(1), coalescer.add(2)]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  it('rejects when the work throws before it returns a promise', async () => {
    const coalescer = new Coalescer<number, string>(
      () => {
        throw new Error('stuk');
      },
      { maxItems: 10 },
    );
    await expect(coalescer.add(1)).rejects.toThrow('stuk');
    await expect(coalescer.add(2)).rejects.toThrow('stuk');
  });

  it.each([{ maxItems: 0 }, { maxItems: 1, inFlight: 0 }])('refuses %o', (options) => {
    expect(() => new Coalescer(() => Promise.resolve([]), options)).toThrow(RangeError);
  });

  it('keeps order, sizes and the number under way, whatever the rhythm of calls and answers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 3 }),
        fc.array(fc.constantFrom('add', 'turn', 'answer'), { maxLength: 60 }),
        async (maxItems, inFlight, steps) => {
          const desk = new Desk();
          const coalescer = new Coalescer(desk.work, { maxItems, inFlight });
          const results: Promise<string>[] = [];
          let answered = 0;
          for (const step of steps) {
            if (step === 'add') results.push(coalescer.add(results.length));
            if (step === 'turn') await turn();
            if (step === 'answer' && answered < desk.batches.length) desk.answer(answered++);
            expect(desk.batches.length - answered).toBeLessThanOrEqual(inFlight);
          }
          while (desk.batches.flat().length < results.length || answered < desk.batches.length) {
            if (answered < desk.batches.length) desk.answer(answered++);
            await turn();
          }
          expect(await Promise.all(results)).toEqual(results.map((_, index) => String(index)));
          expect(desk.batches.flat()).toEqual(results.map((_, index) => index));
          for (const batch of desk.batches) expect(batch.length).toBeLessThanOrEqual(maxItems);
        },
      ),
    );
  });
});
