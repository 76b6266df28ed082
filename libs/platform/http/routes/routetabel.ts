import type { Beleid } from '../beleid.js';
import { maakRoute, type Route } from './route.js';
import type { Bewerking } from './bewerking.js';

interface Pad {
  readonly delen: readonly string[];
  readonly methoden: Set<string>;
}

/** All routes of the app, for `Allow` and for the OpenAPI document. */
export class Routetabel {
  private readonly paden = new Map<string, Pad>();
  private readonly routes = new Map<string, Route>();

  /** @throws Error when the route does not declare what it must */
  voegToe(methode: string, pad: string, bewerking: Bewerking | undefined): Route {
    const route = maakRoute(methode, pad, bewerking);
    let bekend = this.paden.get(pad);
    if (!bekend) this.paden.set(pad, (bekend = { delen: pad.split('/'), methoden: new Set(['OPTIONS']) }));
    bekend.methoden.add(methode);
    this.routes.set(`${methode} ${pad}`, route);
    return route;
  }

  /** @param pad the pattern, with prefix */
  vind(methode: string, pad: string): Route | undefined {
    return this.routes.get(`${methode} ${pad}`);
  }

  /** @throws Error at start when a route names an operation that the policy has no line for: nobody could tell who may use it */
  eisBeleid({ kent }: Pick<Beleid, 'kent'>): void {
    const onbekend = [...this.routes].filter(([, { bewerking }]) => bewerking.operatie && !kent(bewerking.operatie));
    if (onbekend.length === 0) return;
    const regels = onbekend.map(([route, { bewerking }]) => `${route}: the policy has no line '${bewerking.operatie}'`);
    throw new Error(regels.join('\n'));
  }

  /** The methods of an address that somebody asked for, sorted; empty when no route has it. A `:parameter` is never empty and never begins with `_`. */
  methodenVan(adres: string): string[] {
    const gevraagd = adres.split('/');
    const methoden = new Set<string>();
    for (const { delen, methoden: van } of this.paden.values()) {
      if (past(delen, gevraagd)) for (const methode of van) methoden.add(methode);
    }
    return [...methoden].sort();
  }
}

function past(delen: readonly string[], gevraagd: readonly string[]): boolean {
  return (
    delen.length === gevraagd.length &&
    delen.every((deel, i) => (deel.startsWith(':') ? /^[^_]/.test(gevraagd[i]!) : deel === gevraagd[i]))
  );
}
