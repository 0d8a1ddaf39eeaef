/** What the worker says to a window whose page has been superseded. */
export const newerPage = 'jingtu-newer-page';
