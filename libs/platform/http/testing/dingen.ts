import { Body, Controller, Delete, Get, HttpCode, Module, Param, Post, Query, type OnModuleInit } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { StoreUnavailable, WrongExpectedRevision } from '@zaakstroom/event-store';
import { GeenToegang, type Toegang } from '@zaakstroom/toegang';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { BELEID, TOKEN_VERIFIER } from '../beleid.js';
import { Bladeren, pagina, PaginaVan, type Pagina } from '../bladeren/pagina.js';
import { Gereedheid } from '../gezondheid.js';
import { IsDatum, IsMoment } from '../invoer/velden.js';
import { wachtOpMinimum, zetPositie } from '../positie.js';
import { Probleem } from '../probleem/probleem.js';
import { Probleemregister } from '../probleem/probleemregister.js';
import { nietGevonden } from '../probleem/standaard.js';
import { controleerRevisie, vereisteRevisie, zetEtag } from '../revisie.js';
import { Leest, Openbaar, Operatie, Schrijft } from '../routes/bewerking.js';
import { huidigVerzoek } from '../verzoek/verzoek.js';

/** A product of nothing, to show the edge with. */
export class Onderdeel {
  @ApiProperty({ description: 'Soort.' })
  @IsString()
  @Length(2, 10)
  soort!: string;

  @ApiPropertyOptional({ description: 'Aantal.', type: 'integer' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(9)
  aantal?: number;
}

export class NieuwDing {
  @ApiProperty({ description: 'Naam.' })
  @IsString()
  @Length(1, 20)
  naam!: string;

  @ApiProperty({ description: 'Kleur.', enum: ['rood', 'blauw'] })
  @IsIn(['rood', 'blauw'])
  kleur!: string;

  @ApiPropertyOptional({ description: 'Gemaakt op.', format: 'date-time' })
  @IsOptional()
  @IsMoment()
  gemaaktOp?: string;

  @ApiPropertyOptional({ description: 'Datum.', format: 'date' })
  @IsOptional()
  @IsDatum()
  datum?: string;

  @ApiPropertyOptional({ description: 'Onderdelen.', type: [Onderdeel] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(2)
  @ValidateNested({ each: true })
  @Type(() => Onderdeel)
  onderdelen?: Onderdeel[];
}

export class DingPad {
  @ApiProperty({ description: 'Id.', format: 'uuid' })
  @IsUUID()
  id!: string;
}

export class Ding {
  @ApiProperty({ description: 'Naam.' })
  naam!: string;
}

/** What the verifier, the policy and the store of the test product say; a test sets it. */
export const stand = {
  revisie: 7,
  /** Holds back `GET /v1/dingen/traag` until the test lets it go. */
  traag: Promise.resolve() as Promise<unknown>,
  opTraag: (): void => undefined,
  gereed: true,
};

export const BEKEND = '018f0000-0000-7000-8000-000000000001';
export const VASTGEHOUDEN = '018f0000-0000-7000-8000-000000000002';

class DingBezet extends Error {}

@Controller('dingen')
export class DingenController {
  @Post()
  @Operatie('ding maken')
  @Schrijft({ etag: true })
  @ApiCreatedResponse({ type: Ding })
  maak(@Body() ding: NieuwDing): NieuwDing {
    zetPositie('0042');
    return ding;
  }

  @Get()
  @Operatie('ding lezen')
  @Leest({ positie: true })
  @ApiOkResponse({ type: PaginaVan(Ding) })
  async lijst(@Query() { pageSize, cursor, metAantal }: Bladeren): Promise<Pagina<object>> {
    await wachtOpMinimum({ wacht: async (p) => p <= '0042', kop: async () => '0050' }, 5);
    return pagina({
      results: [{ pageSize, cursor: cursor ?? null, metAantal }],
      volgende: ['b', 2],
      aantal: metAantal ? 12 : undefined,
    });
  }

  @Get('traag')
  @Operatie('ding lezen')
  async langzaam(): Promise<{ klaar: boolean }> {
    stand.opTraag();
    await stand.traag;
    return { klaar: true };
  }

  @Get('wie')
  @Operatie('ding lezen')
  async wie(): Promise<object> {
    await Promise.resolve();
    const { beller, klok, traceparent, fscTransactionId } = huidigVerzoek();
    return { sub: beller.sub, nu: klok.nu(), traceparent, fscTransactionId };
  }

  @Get('stuk')
  @Openbaar()
  stuk(): never {
    throw Object.assign(new Error('key (bsn)=(123456782) exists'), { detail: 'row 123456782', statusCode: 400 });
  }

  @Get('weg')
  @Openbaar()
  weg(): never {
    throw new StoreUnavailable('gone');
  }

  @Post('_zoek')
  @HttpCode(200)
  @Operatie('ding lezen')
  @Leest({ weigert: true })
  zoek(@Body() vraag: Onderdeel): Onderdeel {
    return vraag;
  }

  @Get(':id/kaart')
  @Operatie('ding lezen')
  @Leest({ soorten: ['text/plain', 'text/html'] })
  @ApiOkResponse({ description: 'De kaart.' })
  kaart(@Param() { id }: DingPad): string {
    if (id !== BEKEND) throw nietGevonden('Dit ding is er niet.');
    const verzoek = huidigVerzoek();
    verzoek.zetKopregel('content-type', `${verzoek.soort}; charset=utf-8`);
    return verzoek.soort === 'text/html' ? '<p>ding</p>' : 'ding';
  }

  @Get(':id')
  @Operatie('ding lezen')
  @Leest({ etag: true })
  @ApiOkResponse({ type: Ding })
  lees(@Param() { id }: DingPad): Ding {
    if (id !== BEKEND) throw nietGevonden('Dit ding is er niet.');
    zetEtag(stand.revisie);
    return { naam: 'ding' };
  }

  /** With the order of checks of a handler: 404, 428, 409 bezet, 412, other 409. */
  @Post(':id/verven')
  @Operatie('ding verven')
  @Schrijft({ ifMatch: true })
  @ApiCreatedResponse({ type: Ding })
  verf(@Param() { id }: DingPad, @Body() { soort }: Onderdeel): Ding {
    if (id !== BEKEND && id !== VASTGEHOUDEN) throw nietGevonden('Dit ding is er niet.');
    const verwacht = vereisteRevisie();
    if (id === VASTGEHOUDEN) throw new DingBezet('held');
    controleerRevisie(verwacht, stand.revisie);
    if (soort === 'race') throw new WrongExpectedRevision('ding-1', 7, 8);
    zetEtag(stand.revisie + 1);
    return { naam: soort };
  }

  @Delete(':id')
  @HttpCode(204)
  @Operatie('ding maken')
  @Schrijft()
  verwijder(@Param() pad: DingPad): void {
    if (pad.id !== BEKEND) throw nietGevonden();
  }
}

/** Tokens: `goed` may do all, `lezer` only read, anything else is none. */
const verifier = {
  verify: async (token: string): Promise<Toegang> => {
    if (token !== 'goed' && token !== 'lezer') throw new GeenToegang('handtekening', 'Het token is niet echt.');
    return { sub: 'm1', rollen: [token] };
  },
};
const beleid = {
  kent: (operatie: string): boolean => ['ding maken', 'ding lezen', 'ding verven', 'iets'].includes(operatie),
  magOoit: ({ rollen }: Toegang, operatie: string): boolean => rollen.includes('goed') || operatie === 'ding lezen',
};

export const DINGEN_TOEGANG = [
  { provide: TOKEN_VERIFIER, useValue: verifier },
  { provide: BELEID, useValue: beleid },
];

@Module({ controllers: [DingenController], providers: DINGEN_TOEGANG })
export class DingenModule implements OnModuleInit {
  constructor(
    private readonly register: Probleemregister,
    private readonly gereedheid: Gereedheid,
  ) {}

  onModuleInit(): void {
    this.register.vertaal(
      DingBezet,
      () =>
        new Probleem({
          status: 409,
          slug: 'ding-bezet',
          titel: 'Bezet',
          detail: 'Een ander heeft dit ding.',
          extra: { mogelijk: ['wachten'] },
        }),
    );
    this.gereedheid.meld('kast', () => (stand.gereed ? Promise.resolve() : Promise.reject(new Error('dicht'))));
  }
}
