export * from './domein/index.js';
