/**
 * On every answer, also those that Node or Fastify give before our own code runs (`/core/transport/security-headers`,
 * `/core/version-header`).
 */
export function vasteKopregels(apiVersie: string): Readonly<Record<string, string>> {
  return {
    'api-version': apiVersie,
    'cache-control': 'no-store',
    'content-security-policy': "frame-ancestors 'none'",
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  };
}

export const PROBLEEMSOORT = 'application/problem+json';
