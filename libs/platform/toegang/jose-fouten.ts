import { errors } from 'jose';
import { GeenToegang } from './geen-toegang.js';

/** What jose says of a token, in our words; anything else is no fault of the token and stays as it is. */
export function alsGeenToegang(fout: unknown): unknown {
  const weiger = (...[weigering, reden]: Geweigerd) => new GeenToegang(weigering, reden, { cause: fout });
  if (fout instanceof errors.JWTExpired) return weiger('verlopen', 'Het token is verlopen.');
  if (fout instanceof errors.JWTClaimValidationFailed) return weiger(...claimfout(fout));
  if (fout instanceof errors.JWSSignatureVerificationFailed) {
    return weiger('handtekening', 'De handtekening van het token klopt niet.');
  }
  if (fout instanceof errors.JWKSNoMatchingKey || fout instanceof errors.JWKSMultipleMatchingKeys) {
    return weiger('handtekening', 'Het token is niet ondertekend met een bekende sleutel van de uitgever.');
  }
  if (fout instanceof errors.JOSEAlgNotAllowed) {
    return weiger('algoritme', 'Het token is ondertekend met een algoritme dat hier niet geldt.');
  }
  if (
    fout instanceof errors.JWSInvalid ||
    fout instanceof errors.JWTInvalid ||
    fout instanceof errors.JOSENotSupported
  ) {
    return weiger('misvormd', 'Het token is geen leesbare JWT.');
  }
  return fout;
}

type Geweigerd = [GeenToegang['weigering'], string];

function claimfout({ claim, reason }: errors.JWTClaimValidationFailed): Geweigerd {
  if (reason === 'missing') return ['claims', `Het token mist de claim ${claim}.`];
  if (reason === 'check_failed') {
    if (claim === 'iss') return ['uitgever', 'Het token komt van een andere uitgever.'];
    if (claim === 'aud') return ['doelgroep', 'Het token is voor een andere toepassing bestemd.'];
    if (claim === 'nbf') return ['nog niet geldig', 'Het token is nog niet geldig.'];
  }
  return ['claims', `De claim ${claim} van het token heeft geen geldige waarde.`];
}
