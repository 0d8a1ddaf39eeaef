/**
 * Put the site's base before a path that is written from the site's root.
 *
 * @example href('/plans/gansu/') // '/jingtu/plans/gansu/' where the site lives under /jingtu/
 */
export function href(path: string, base: string = import.meta.env.BASE_URL): string {
  return `${base.replace(/\/+$/, '')}${path}`;
}

/** Take the site's base off a pathname, so that it can be compared with the paths of the navigation. */
export function sitePath(pathname: string, base: string = import.meta.env.BASE_URL): string {
  const prefix = base.replace(/\/+$/, '');
  return pathname.startsWith(`${prefix}/`) ? pathname.slice(prefix.length) : pathname;
}

/** Decode a part of an address; what is no encoding of any text is taken as it is written, as browsers do. */
export function decodePart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A pathname in small letters below the site's base, as the site writes all of its own; `undefined` if it is so already. */
export function smallPath(
  pathname: string,
  base: string = import.meta.env.BASE_URL,
): string | undefined {
  const start = base.replace(/\/+$/, '').length;
  const small = pathname.slice(0, start) + pathname.slice(start).toLowerCase();
  return small === pathname ? undefined : small;
}
