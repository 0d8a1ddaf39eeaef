/**
 * The worker's surroundings, as far as they are used. TypeScript's own description of them contradicts that of pages, and
 * the two cannot stand in one project.
 */
declare global {
  interface ExtendableEvent extends Event {
    waitUntil(work: Promise<unknown>): void;
  }

  /** Declared for the libraries; a request that the worker may answer. */
  interface FetchEvent extends ExtendableEvent {
    readonly request: Request;
    readonly clientId: string;
    readonly resultingClientId: string;
    respondWith(response: Response | Promise<Response>): void;
  }
}

/** One window in which the site is open. */
export interface SiteWindow {
  readonly id: string;
  readonly url: string;
  postMessage(message: unknown): void;
}

/** Something that a page says. */
export interface WindowMessage extends ExtendableEvent {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}

interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    get(id: string): Promise<SiteWindow | undefined>;
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<SiteWindow[]>;
    claim(): Promise<void>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'message', listen: (event: WindowMessage) => void): void;
  addEventListener(type: 'install' | 'activate', listen: (event: ExtendableEvent) => void): void;
}

export const scope = globalThis as unknown as WorkerScope;
