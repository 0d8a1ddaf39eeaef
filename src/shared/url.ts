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
