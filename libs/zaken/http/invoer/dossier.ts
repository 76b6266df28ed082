import type { Openbaarheidsklasse } from '@zaakstroom/catalogus';
import { NOTITIESOORTEN, type Notitiesoort } from '../../domein/index.js';
import { Datum, Keuze, Naam, VrijeTekst } from './velden.js';

export const OPENBAARHEIDSKLASSEN = ['openbaar', 'intern', 'vertrouwelijk'] as const satisfies Openbaarheidsklasse[];

export class NotitieDto {
  @VrijeTekst('De notitie, in vrije tekst.', 20_000, {
    lezers:
      'Wie dit leest volgt uit de soort: een overweging is openbaar, een vertrouwelijke notitie is voor houder, teamleider en VTA, iedere andere is intern.',
  })
  tekst!: string;

  @Keuze('Waarvoor de notitie is; een overweging komt in de nota.', NOTITIESOORTEN, { optioneel: true })
  soort?: Notitiesoort;
}

export class DocumentDto {
  @Naam('Id van het document in het archief (GDA).', { example: 'GDA-2026-0004711' })
  gdaId!: string;

  @Naam('Wat voor document, volgens de inrichting.', { example: 'bezwaarschrift' })
  soort!: string;

  @Keuze('Wie het mag zien; standaard intern.', OPENBAARHEIDSKLASSEN, { optioneel: true })
  openbaarheid: Openbaarheidsklasse = 'intern';

  @VrijeTekst('Omschrijving.', 2_000, { event: 'DocumentToegevoegd', optioneel: true })
  omschrijving?: string;
}

export class BriefDto {
  @Naam('Wat voor brief, volgens de inrichting.', { example: 'verzoek om informatie' })
  soort!: string;

  @VrijeTekst('Wat er in moet staan.', 2_000, { event: 'BriefGevraagd', optioneel: true })
  omschrijving?: string;
}

export class BriefverzendingDto {
  @Datum('Dag waarop de brief vertrok: niet voor de ontvangst van de zaak en niet in de toekomst.')
  verzondenOp!: string;

  @Naam('Id van de brief in het archief (GDA).', { optioneel: true })
  gdaId?: string;
}
