/**
 * Univer gives its drawing surfaces tabindex 1, so that they come before everything else on the
 * page, in no order, and names two regions for messages in English, both alike. The grid's frame is
 * the one stop for the keyboard; the surfaces are none, and regions without a name are no landmarks.
 * @returns how to stop
 */
export function tameMarkup(container: HTMLElement): () => void {
  const tame = (): void => {
    for (const canvas of container.querySelectorAll("canvas[tabindex='1']")) canvas.setAttribute("tabindex", "-1");
    for (const region of document.querySelectorAll("section[aria-label^='Notifications']")) {
      region.removeAttribute("aria-label");
    }
  };
  const observer = new MutationObserver(tame);
  observer.observe(document.body, { subtree: true, childList: true });
  tame();
  return () => observer.disconnect();
}

/**
 * Lets the focus into the grid only when the user goes there: Univer takes it whenever a workbook
 * is shown, also from under a user who is at work in the pane.
 */
export class FocusGuard {
  private isInvited = false;

  constructor(private readonly container: HTMLElement) {
    window.addEventListener("pointerdown", this.onPointer, true);
    window.addEventListener("focusin", this.onFocus, true);
  }

  /** The next focus in the grid is wanted, until the user leaves it. */
  invite(): void {
    this.isInvited = true;
  }

  dispose(): void {
    window.removeEventListener("pointerdown", this.onPointer, true);
    window.removeEventListener("focusin", this.onFocus, true);
  }

  private readonly onPointer = ({ target }: Event): void => {
    this.isInvited = target instanceof Node && this.container.contains(target);
  };

  private readonly onFocus = ({ target, relatedTarget }: FocusEvent): void => {
    if (!(target instanceof HTMLElement) || target === this.container) return;
    if (!this.container.contains(target)) this.isInvited = false;
    else if (!this.isInvited) giveBack(target, relatedTarget);
  };
}

function giveBack(taken: HTMLElement, owner: EventTarget | null): void {
  if (owner instanceof HTMLElement && owner !== document.body) owner.focus({ preventScroll: true });
  else taken.blur();
}
