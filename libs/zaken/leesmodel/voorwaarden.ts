/** Collects parameters, so that a condition names its own without counting: `` `status = ${p.van(status)}` ``. */
export class Parameters {
  readonly waarden: unknown[] = [];

  van(waarde: unknown): string {
    this.waarden.push(waarde);
    return `$${this.waarden.length}`;
  }
}
