/** Make a pattern of a register's form, in which `*` stands for anything. */
export function globSource(form: string): string {
  return form
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
}
