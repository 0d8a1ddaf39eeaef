/** What elements do with the page: find their parts, wait until they are near, let a text out (always as text, never as HTML). */

/** A part of an element that its script fills or listens to. */
export function findPart(scope: ParentNode, name: string): HTMLElement {
  const found = scope.querySelector<HTMLElement>(`[data-part="${name}"]`);
  if (!found) throw new Error(`The form lacks its part "${name}".`);
  return found;
}

/** Show texts as paragraphs, or as items of a list. */
export function showLines(
  into: HTMLElement,
  lines: readonly string[],
  tag: 'p' | 'li' = 'p',
): void {
  into.replaceChildren(
    ...lines.map((line) => {
      const element = document.createElement(tag);
      element.textContent = line;
      return element;
    }),
  );
}

/** Put a text on the clipboard; false where the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Save a text as a file; the type follows from the name. */
export function saveFile(name: string, text: string): void {
  const isCalendar = name.endsWith('.ics');
  const type = isCalendar ? 'text/calendar;charset=utf-8' : 'text/plain;charset=utf-8';
  // Notepad needs the mark to read Chinese; calendar programs do not want it.
  const address = URL.createObjectURL(new Blob([isCalendar ? text : `\ufeff${text}`], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Call once, when an element comes near what the reader sees; until the page has settled nothing is near. */
export function whenNear(element: Element, load: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      load();
    },
    { rootMargin: '200px' },
  );
  const observe = (): void => observer.observe(element);
  if (document.readyState === 'complete') observe();
  else addEventListener('load', observe);
}
