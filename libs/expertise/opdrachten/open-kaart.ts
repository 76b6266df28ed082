import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Uitkomst } from '@zaakstroom/opdrachten';
import { open, type Wijziging } from '../domein/index.js';
import { Kaartpijplijn } from './kaartpijplijn.js';
import type { Opdrachtgever } from './opdrachtgever.js';
import { BEKENDE_EXPERTISES } from './poorten.js';

/** Somebody gets a kaart. That the caller keeps it has been looked at. */
export class OpenKaart extends Command<Uitkomst> {
  constructor(
    /** Whose it is. */
    readonly medewerker: number,
    readonly wijziging: Wijziging,
    readonly door: Opdrachtgever,
  ) {
    super();
  }
}

@CommandHandler(OpenKaart)
export class OpenKaartHandler implements ICommandHandler<OpenKaart> {
  constructor(
    private readonly kaarten: Kaartpijplijn,
    @Inject(BEKENDE_EXPERTISES) private readonly bekend: readonly string[],
  ) {}

  /** @throws KaartBestaat, OngeldigDeel */
  execute({ medewerker, wijziging, door }: OpenKaart): Promise<Uitkomst> {
    return this.kaarten.voerUit({
      medewerker,
      door,
      beslis: (kaart) => open(kaart, medewerker, wijziging, this.bekend),
    });
  }
}
