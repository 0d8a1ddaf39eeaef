/** Only an answer that is whole, our own and no error may be kept. */
export function isWhole(response: Response): boolean {
  return response.status === 200 && response.type === 'basic' && !response.redirected;
}

/** Whether an answer is a page, and may be kept. */
export function isWholePage(response: Response): boolean {
  return (
    isWhole(response) && response.headers.get('content-type')?.startsWith('text/html') === true
  );
}
