/** What runs inside the measured page. Each function is sent there as text: it may use nothing from outside itself. */

declare global {
  interface Window {
    /** Milliseconds that each task over 50 ms held the main thread. */
    longTasks: number[];
    painted: Promise<number>;
  }
}

export function watchLongTasks(): void {
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTasks.push(duration);
  }).observe({ type: 'longtask' });
}

/** Sets `painted`: milliseconds from the next input event to the frame that shows an element of the selector. */
export function expectPaint(selector: string): void {
  window.painted = new Promise((resolve) => {
    let start = Number.POSITIVE_INFINITY;
    const isShown = () => [...document.querySelectorAll(selector)].some((node) => node.checkVisibility());
    const look = () => {
      if (start === Number.POSITIVE_INFINITY || !isShown()) return;
      observer.disconnect();
      // The next frame paints what was just added; a task queued in it runs once that is done.
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, attributes: true });
    const begin = ({ timeStamp }: Event) => {
      start = timeStamp;
    };
    addEventListener('input', begin, { capture: true, once: true });
  });
}
