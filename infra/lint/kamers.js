import path from 'node:path';

/** A room may use these rooms of its own capability; a room or a loose file that is not named here may use all. */
const MAG_GEBRUIKEN = {
  domein: ['domein'],
  // `formaten`: how logs are written outside; it knows rows and files, not what becomes of them.
  formaten: ['formaten'],
  opdrachten: ['opdrachten', 'domein', 'formaten'],
  leesmodel: ['leesmodel', 'domein'],
};

/** All that pure domain code may have from outside: the event catalogue's declarations and the type of the clock. */
const PUUR = new Set(['@zaakstroom/catalogus', '@zaakstroom/klok']);

/** `libs/<capability>/<room>/...`; undefined for what stands in no capability. */
function plaatsVan(bestand, wortel) {
  const [libs, capability, kamer, ...rest] = path.relative(wortel, bestand).split(path.sep);
  if (libs !== 'libs' || capability === 'platform' || kamer === undefined) return undefined;
  return { capability, kamer: rest.length > 0 ? kamer : '' };
}

/** The walls inside a capability: who may import which room, and a domain that knows no technique. */
export const kamers = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      kamer: "'{{van}}' may not import '{{naar}}': inside a capability imports point to domein (allowed: {{mag}}).",
      puur: "domein is pure: it may not import '{{bron}}' (allowed: its own domein, {{mag}}).",
    },
  },
  create(context) {
    const hier = plaatsVan(context.filename, context.cwd);
    const mag = hier && MAG_GEBRUIKEN[hier.kamer];
    if (!mag) return {};

    function keur(bron) {
      if (typeof bron?.value !== 'string') return;
      if (!bron.value.startsWith('.')) {
        if (hier.kamer === 'domein' && !PUUR.has(bron.value)) {
          context.report({ node: bron, messageId: 'puur', data: { bron: bron.value, mag: [...PUUR].join(', ') } });
        }
        return;
      }
      const daar = plaatsVan(path.resolve(path.dirname(context.filename), bron.value), context.cwd);
      if (daar?.capability !== hier.capability) return; // another package by path: enforce-module-boundaries reports it
      if (!mag.includes(daar.kamer)) {
        const data = { van: hier.kamer, naar: daar.kamer || path.basename(bron.value), mag: mag.join(', ') };
        context.report({ node: bron, messageId: 'kamer', data });
      }
    }

    return {
      ImportDeclaration: (node) => keur(node.source),
      ExportNamedDeclaration: (node) => keur(node.source),
      ExportAllDeclaration: (node) => keur(node.source),
      ImportExpression: (node) => keur(node.source),
      TSImportType: (node) => keur(node.source),
    };
  },
};
