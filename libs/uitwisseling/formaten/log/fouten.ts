/** The file broke off or is damaged. What stood before the fault has been delivered. */
export class LogBeschadigd extends Error {
  override readonly name = 'LogBeschadigd';
  constructor(
    reden: string,
    /** How many rows were read before the fault, refused ones included. */
    readonly rijen: number,
    oorzaak?: unknown,
  ) {
    super(`${reden}; ${rijen} rijen gelezen tot aan de fout`, { cause: oorzaak });
  }
}

/** The first line does not name the columns, so that no row can be read. */
export class KopOnjuist extends Error {
  override readonly name = 'KopOnjuist';
}

/** Internal: the byte stream ended in a fault. A reader turns it into `LogBeschadigd` once its last row is out. */
export class StroomAfgebroken extends Error {
  override readonly name = 'StroomAfgebroken';
}
