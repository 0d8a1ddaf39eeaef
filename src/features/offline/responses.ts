/** Only an answer that is whole, our own and no error may be kept. */
export function isWhole(response: Response): boolean {
  return response.status === 200 && response.type === 'basic' && !response.redirected;
}

/** Whether an answer is a page, and may be kept. */
export function isWholePage(response: Response): boolean {
  return isWhole(response) && isPage(typeOf(response));
}

/** What a browser demands of files by the ends of their names; it takes others whatever they are said to be. */
const demanded: Readonly<Record<string, RegExp>> = {
  css: /^text\/css\b/i,
  js: /\b(?:java|ecma)script\b/i,
  png: /^image\//i,
  svg: /^image\/svg\+xml\b/i,
};

/** Whether an answer is of the kind that its address promises: a page where that ends with a slash, and none elsewhere. */
export function hasKind(address: string, response: Response): boolean {
  const type = typeOf(response);
  if (address.endsWith('/')) return isPage(type);
  const ending = address.replace(/.*\./s, '');
  return !isPage(type) && demanded[ending]?.test(type) !== false;
}

/**
 * Whether an answer holds what stands at an address of the site.
 *
 * @param sum Of its content, where that is known.
 */
export async function fits(address: string, response: Response, sum?: string): Promise<boolean> {
  if (!hasKind(address, response)) return false;
  if (sum === undefined) return true;
  try {
    return (await sumOf(await response.clone().arrayBuffer())) === sum;
  } catch {
    // It broke off on its way.
    return false;
  }
}

/** The sum of a file's content, as the lists of the build have it: the first 16 digits of its SHA-256. */
export async function sumOf(content: BufferSource): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', content), 0, 8);
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function typeOf(response: Response): string {
  return response.headers.get('content-type') ?? '';
}

function isPage(type: string): boolean {
  return /^(?:text\/html|application\/xhtml\+xml)\b/i.test(type);
}
