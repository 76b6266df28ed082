import { Body, Controller, Get, Module, Param, Post, Query, type Type } from '@nestjs/common';
import { IsHexColor, IsString, Matches } from 'class-validator';
import { DINGEN_TOEGANG } from '../testing/dingen.js';
import { maakProefapp } from '../testing/proefapp.js';
import { Leest, Openbaar, Operatie, Schrijft } from './bewerking.js';

class Iets {
  @IsString()
  naam!: string;
}

@Controller('a')
class Vergeten {
  @Get()
  lees(): object {
    return {};
  }
}

@Controller('a')
class Beide {
  @Get()
  @Openbaar()
  @Operatie('iets')
  lees(): object {
    return {};
  }
}

@Controller('a')
class PostZonder {
  @Post()
  @Operatie('iets')
  maak(): object {
    return {};
  }
}

@Controller('a')
class GetDieSchrijft {
  @Get()
  @Operatie('iets')
  @Schrijft()
  lees(): object {
    return {};
  }
}

@Controller('a')
class LeestEnSchrijft {
  @Post()
  @Operatie('iets')
  @Schrijft()
  @Leest()
  maak(): object {
    return {};
  }
}

@Controller('a')
class LosseVraag {
  @Get()
  @Openbaar()
  lees(@Query('naam') naam: string): object {
    return { naam };
  }
}

@Controller('a')
class OngetypeerdeInhoud {
  @Post()
  @Operatie('iets')
  @Schrijft()
  maak(@Body() inhoud: unknown): object {
    return { inhoud };
  }
}

@Controller('a')
class PadZonder {
  @Get(':id')
  @Openbaar()
  lees(): object {
    return {};
  }
}

class Stom {
  @Matches(/^x/)
  naam!: string;
  @IsHexColor()
  kleur!: string;
  @Matches(/^y/, { message: 'Moet met een y beginnen.' })
  soort!: string;
}

@Controller('a')
class ZonderReden {
  @Post()
  @Operatie('iets')
  @Schrijft()
  maak(@Body() inhoud: Stom): object {
    return inhoud;
  }
}

@Controller('a')
class BuitenBeleid {
  @Get()
  @Operatie('ding vergeten')
  lees(): object {
    return {};
  }

  @Post()
  @Operatie('constructor')
  @Schrijft()
  maak(): object {
    return {};
  }
}

@Controller('a')
class Goed {
  @Post(':naam')
  @Operatie('iets')
  @Schrijft()
  maak(@Param() pad: Iets, @Body() inhoud: Iets): object {
    return { pad, inhoud };
  }
}

describe('a route that does not say what it must stops the start', () => {
  it.each<[string, Type, RegExp]>([
    ['nobody said who may use it', Vergeten, /GET \/v1\/a needs either @Openbaar\(\) or @Operatie/],
    ['open and guarded', Beide, /needs either @Openbaar\(\) or @Operatie/],
    [
      'a POST that reads or writes?',
      PostZonder,
      /POST \/v1\/a needs one of @Schrijft\(\), @Leest\(\) and @SchrijftPerRegel\(\)/,
    ],
    ['a GET that writes', GetDieSchrijft, /GET never does/],
    ['reads and writes', LeestEnSchrijft, /more than one of @Schrijft\(\), @Leest\(\)/],
    ['a query parameter by itself', LosseVraag, /query of lees must be taken whole/],
    ['a body without a class', OngetypeerdeInhoud, /body of maak must be taken whole/],
    ['a path parameter without a class', PadZonder, /path parameters need a class/],
    [
      'a field that is refused without a reason',
      ZonderReden,
      /\/a: no Dutch reason for Stom\.naam \(matches\), Stom\.kleur \(isHexColor\); give a message$/,
    ],
    [
      'an operation that the policy has no line for',
      BuitenBeleid,
      /^GET \/v1\/a: the policy has no line 'ding vergeten'\n(HEAD .*\n)?POST \/v1\/a: the policy has no line 'constructor'$/,
    ],
  ])('%s', async (_, controller, bericht) => {
    await expect(maakProefapp({}, module(controller))).rejects.toThrow(bericht);
  });

  it('starts when all is said', async () => {
    const { app } = await maakProefapp({}, module(Goed));
    await app.close();
  });
});

function module(controller: Type): Type {
  @Module({ controllers: [controller], providers: DINGEN_TOEGANG })
  class ProefModule {}
  return ProefModule;
}
