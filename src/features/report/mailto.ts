/** Windows hands on no address longer than 2,048 characters; of a letter, about two hundred. */
const longestOnWindows = 1800;
/** What telephones and other systems pass on without loss. */
const longestElsewhere = 8000;

/** The most characters of an address that opens a mail program, by what the browser says of its system. */
export function mostOfMailto(userAgent: string): number {
  return userAgent.includes('Windows') ? longestOnWindows : longestElsewhere;
}

/** An address that opens a mail program with the letter in it; with a word to paste it where the letter is too long. */
export function mailtoAddress(subject: string, body: string, most = longestOnWindows): string {
  const whole = address(subject, body);
  return whole.length <= most
    ? whole
    : address(shorten(subject), '（正文较长，请回到网页按「复制全文」，粘贴在这里。）');
}

/** Whether the whole letter fits into an address. */
export function fitsMailto(subject: string, body: string, most = longestOnWindows): boolean {
  return address(subject, body).length <= most;
}

function shorten(subject: string): string {
  const characters = [...subject];
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : subject;
}

function address(subject: string, body: string): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
}
