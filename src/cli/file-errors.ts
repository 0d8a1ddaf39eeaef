const reasons: Readonly<Record<string, string>> = {
  ENOENT: '找不到这个文件。',
  EISDIR: '这是一个文件夹，请给出其中的一个文件。',
  EACCES: '没有读写这个文件的权限。',
};

/** Say in Chinese why a file could not be read or written. */
export function explainFileError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? `读写不了这个文件（${code || String(error)}）。`;
}
