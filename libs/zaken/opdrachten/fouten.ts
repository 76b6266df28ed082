/** The caller decided on another revision of the zaak than the present one. */
export class RevisieVerouderd extends Error {
  override readonly name = 'RevisieVerouderd';
  constructor(
    /** The present revision. */
    readonly actueel: number,
  ) {
    super(`the zaak is at revision ${actueel}`);
  }
}
