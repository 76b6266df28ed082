import { applyDecorators, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation } from '@nestjs/swagger';
import { Operatie, Schrijft } from '@zaakstroom/http';
import { OPERATIES, type Handeling } from '../../domein/index.js';
import { ZaakDto } from '../antwoorden.js';
import { HANDELINGPADEN } from './paden.js';

interface Routetekst {
  /** Whether the act depends on the state that the client read. */
  readonly ifMatch: true | 'vrijwillig';
  readonly samenvatting: string;
  readonly uitleg: string;
}

/** A route for one act: its path, its line of the policy, its preconditions and its documentation follow from the act. */
export function Handelingsroute(handeling: Handeling, tekst: Routetekst): MethodDecorator {
  return applyDecorators(
    Post(HANDELINGPADEN[handeling]),
    Operatie(OPERATIES[handeling]),
    Schrijft({ ifMatch: tekst.ifMatch }),
    ApiOperation({ summary: tekst.samenvatting, description: tekst.uitleg }),
    ApiCreatedResponse({ type: ZaakDto, description: 'Gedaan; de zaak zoals zij nu is.' }),
  );
}
