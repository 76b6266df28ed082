import { abandonedFolders, makeFolder, removeFolder } from './postgres-folder.js';

/** Jest globalSetup: a place for the shared server; workers inherit the variable. */
export default async function begin() {
  for (const folder of abandonedFolders()) await removeFolder(folder);
  process.env.ZAAKSTROOM_TEST_POSTGRES = makeFolder();
}
