import { Inject, Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { BELEID, Gereedheid, TOKEN_VERIFIER, type Beleid } from '@zaakstroom/http';
import type { TokenVerifier } from '@zaakstroom/toegang';
import { kentOperatie, magOoit, type Operatie } from '@zaakstroom/zaken';
import type { Grond } from './grond.js';
import { achterstanden, publicatieachterstanden } from './achterstanden.js';

const BELEIDSTABEL: Beleid = {
  kent: kentOperatie,
  magOoit: ({ rollen }, operatie) => magOoit(rollen, operatie as Operatie),
};

/** The part of the system whose answer says whether this process can do its work. */
const GROND = Symbol('Grond');

/** The modules of a service, on one opened system. */
@Module({})
export class AppModule implements OnModuleInit {
  constructor(
    @Inject(GROND) private readonly grond: Grond,
    @Inject(TOKEN_VERIFIER) private readonly verifier: TokenVerifier,
    private readonly gereedheid: Gereedheid,
  ) {}

  static met(grond: Grond, modules: readonly DynamicModule[], verifier: TokenVerifier): DynamicModule {
    return {
      module: AppModule,
      imports: [...modules],
      providers: [
        { provide: GROND, useValue: grond },
        { provide: TOKEN_VERIFIER, useValue: verifier },
        { provide: BELEID, useValue: BELEIDSTABEL },
      ],
    };
  }

  onModuleInit(): void {
    this.gereedheid.meld('database', async () => void (await this.grond.pool.query('select')));
    this.gereedheid.meld('event store', async () => void (await this.grond.store.head()));
    const { sleutels } = this.verifier;
    if (sleutels) {
      this.gereedheid.meld('sleutels van de uitgever (OIDC_JWKS_URI)', () => sleutels.gereed());
      this.gereedheid.vertel('uitgever', async () => sleutels.stand());
    }
    this.gereedheid.vertel('projecties', () => achterstanden(this.grond));
    this.gereedheid.vertel('publicatie', () => publicatieachterstanden(this.grond));
  }
}
