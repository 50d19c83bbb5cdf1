import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A copy of a build to which the browser has given what it would otherwise ask the user for. No
 * browser without a window can be made to answer that question, and no setting answers it for an
 * extension that is loaded from a folder; with the copy everything but the question is real.
 */
export async function grantedCopy(
  build: string,
): Promise<{ readonly folder: string; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-granted-'));
  await cp(build, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const {
    optional_host_permissions: hosts,
    optional_permissions: rights,
    ...manifest
  } = JSON.parse(await readFile(path, 'utf8'));
  const granted = {
    ...manifest,
    host_permissions: [...manifest.host_permissions, ...hosts],
    permissions: [...manifest.permissions, ...rights],
  };
  await writeFile(path, JSON.stringify(granted));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
