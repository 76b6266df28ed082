/** A heap: what goes before all others is at the top. @typeParam T what lies in it */
export class Hoop<T> {
  private readonly items: T[];

  /** @param voor whether the first goes before the second */
  constructor(
    items: Iterable<T>,
    private readonly voor: (a: T, b: T) => boolean,
  ) {
    this.items = [...items];
    for (let i = (this.items.length >> 1) - 1; i >= 0; i--) this.zak(i);
  }

  top(): T | undefined {
    return this.items[0];
  }

  voegToe(item: T): void {
    let i = this.items.push(item) - 1;
    while (i > 0) {
      const boven = (i - 1) >> 1;
      if (!this.voor(item, this.items[boven]!)) break;
      this.items[i] = this.items[boven]!;
      i = boven;
    }
    this.items[i] = item;
  }

  neem(): T | undefined {
    const eerste = this.items[0];
    const laatste = this.items.pop();
    if (this.items.length > 0) this.vervangTop(laatste!);
    return eerste;
  }

  /** Another in the place of the top, which sinks to where it belongs. */
  vervangTop(item: T): void {
    this.items[0] = item;
    this.zak(0);
  }

  private zak(van: number): void {
    const { items } = this;
    const item = items[van]!;
    for (let i = van; ;) {
      let kind = 2 * i + 1;
      if (kind >= items.length) {
        items[i] = item;
        return;
      }
      if (kind + 1 < items.length && this.voor(items[kind + 1]!, items[kind]!)) kind++;
      if (!this.voor(items[kind]!, item)) {
        items[i] = item;
        return;
      }
      items[i] = items[kind]!;
      i = kind;
    }
  }
}
