/** The version in a package.json that was read. */
export function versionOf(manifest: unknown): string {
  if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) return 'of unknown version';
  return String(manifest.version);
}
