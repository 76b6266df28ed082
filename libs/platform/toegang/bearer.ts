import { GeenToegang } from './geen-toegang.js';

/** RFC 6750, 2.1; the name of the scheme is compared without case (RFC 9110, 11.1). */
const BEARER = /^bearer +([A-Za-z0-9\-._~+/]+=*)$/i;

/**
 * The token in the header `Authorization`.
 * @throws GeenToegang (`ontbreekt` without header, `misvormd` when it holds no bearer token)
 */
export function bearerUit(authorization: string | undefined): string {
  if (authorization === undefined || authorization.trim() === '') {
    throw new GeenToegang('ontbreekt', 'Er is geen token meegegeven; verwacht wordt Authorization: Bearer <token>.');
  }
  const token = BEARER.exec(authorization.trim())?.[1];
  if (token !== undefined) return token;
  throw new GeenToegang('misvormd', 'De kop Authorization heeft niet de vorm Bearer <token>.');
}
