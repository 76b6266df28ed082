import type { Persoonsdag } from '../../domein/index.js';
import type { Correctiesommen } from '../../leesmodel/correcties/index.js';
import type { Persoonsdagen } from '../../leesmodel/persoonsdagen.js';
import type { Persoonsdaglezer } from '../../opdrachten/index.js';
import { totKop } from '../peil.js';
import type { Behandeltijdstand } from '../poorten.js';

/** Person-days for commands: the read models, once they hold all that was appended before. */
export class BijgewerktePersoonsdagen implements Persoonsdaglezer {
  constructor(
    private readonly persoonsdagen: Persoonsdagen,
    private readonly sommen: Correctiesommen,
    private readonly stand: Behandeltijdstand,
  ) {}

  async lees(medewerker: number, datum: string): Promise<Persoonsdag> {
    await totKop(this.stand);
    const dag = this.persoonsdagen.dagen.vanDatum(datum);
    const [afgeleid, correcties] = await Promise.all([
      this.persoonsdagen.afgeleidOp(medewerker, datum),
      this.sommen.opDag(medewerker, datum),
    ]);
    return { dag, afgeleid, correcties };
  }
}
