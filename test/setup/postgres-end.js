import { removeFolder } from './postgres-folder.js';

/** Jest globalTeardown: runs after failed tests too. */
export default async function end() {
  await removeFolder(process.env.ZAAKSTROOM_TEST_POSTGRES);
}
