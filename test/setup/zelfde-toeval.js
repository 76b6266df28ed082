import fc from '../../node_modules/fast-check/lib/fast-check.js';

/**
 * Stands for fast-check in the small proofs: each run of them tries the same cases, so that a change is not refused for what another one
 * did. Whoever looks for new cases gives a seed of his own to `fc.assert`, or runs `npm run fuzz`.
 */
fc.configureGlobal({ seed: 20_261_125 });

export * from '../../node_modules/fast-check/lib/fast-check.js';
export default fc;
