/**
 * Glossary tooltips beyond the tap and Enter that the popover attribute gives: they open on hover and focus, stay
 * while the pointer is on mark or tip, and close with Escape (WCAG 1.4.13).
 */

/** Milliseconds: a pointer that only passes opens nothing; one on its way to the tip has time to arrive. */
const openAfter = 120;
const closeAfter = 250;

const canAnchor = CSS.supports('position-area', 'block-start');
const gap = 4;

let shown: { mark: HTMLElement; tip: HTMLElement } | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
/** True once the reader has asked for the tip by click, tap or Enter: then a pointer that leaves does not close it. */
let isAsked = false;

function later(milliseconds: number, action: () => void): void {
  clearTimeout(timer);
  timer = setTimeout(action, milliseconds);
}

function show(mark: HTMLElement): void {
  clearTimeout(timer);
  const tip = document.getElementById(mark.getAttribute('popovertarget') ?? '');
  if (!tip) return;
  const isOpen = tip.matches(':popover-open');
  if (shown?.mark !== mark) isAsked = isOpen;
  if (!isOpen) tip.showPopover({ source: mark });
  shown = { mark, tip };
  if (!canAnchor) place(mark, tip);
}

function hide(): void {
  clearTimeout(timer);
  if (shown?.tip.matches(':popover-open')) shown.tip.hidePopover();
  shown = undefined;
  isAsked = false;
}

/** Above the mark, or below it where there is no room. */
function place(mark: HTMLElement, tip: HTMLElement): void {
  const { top, bottom, left } = mark.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = tip;
  const above = top - height - gap;
  const x = Math.max(gap, Math.min(left, document.documentElement.clientWidth - width - gap));
  Object.assign(tip.style, { inset: 'auto', left: `${x}px`, top: `${above >= 0 ? above : bottom + gap}px` });
}

const markAt = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('.term-mark') : null;
const isOnTip = (target: EventTarget | null) => target instanceof Node && !!shown?.tip.contains(target);

addEventListener('pointerover', ({ target, pointerType }) => {
  if (pointerType === 'touch') return;
  const mark = markAt(target);
  if (mark) later(shown?.mark === mark ? 0 : openAfter, () => show(mark));
  else if (isOnTip(target)) clearTimeout(timer);
  else if (shown && !isAsked && shown.mark !== document.activeElement) later(closeAfter, hide);
  else clearTimeout(timer);
});

addEventListener('focusin', ({ target }) => {
  const mark = markAt(target);
  if (mark) show(mark);
  else if (shown && !isOnTip(target)) hide();
});

addEventListener('focusout', ({ target, relatedTarget }) => {
  if (markAt(target) && !isOnTip(relatedTarget)) hide();
});

/** The popover attribute alone would close what hover or focus has just opened. */
addEventListener('click', (event) => {
  const mark = markAt(event.target);
  if (!mark) return;
  event.preventDefault();
  if (shown?.mark === mark && isAsked && shown.tip.matches(':popover-open')) return hide();
  show(mark);
  isAsked = true;
});

addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') hide();
});

const mark = markAt(document.activeElement) ?? document.querySelector<HTMLElement>('.term-mark:hover');
if (mark) show(mark);
