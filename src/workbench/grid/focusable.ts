/** Drawing surfaces, which come first on the page by their tabindex, and the hidden editors that take what is typed. */
const TAB_STOPS = "canvas[tabindex='1'], [contenteditable]:not([tabindex='-1'])";

/**
 * The page has a button of its own into the grid: Univer's many stops for the Tab key are taken
 * away, those in its closed side bars too, and so are the names of its two regions for messages,
 * both alike and in English (without a name they are no landmarks).
 * @returns how to stop
 */
export function tameMarkup(container: HTMLElement): () => void {
  const tame = (): void => {
    for (const aside of container.querySelectorAll("[data-u-comp$='-sidebar']")) aside.setAttribute("inert", "");
    for (const element of container.querySelectorAll(TAB_STOPS)) element.setAttribute("tabindex", "-1");
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
    window.addEventListener("keydown", this.onKey, true);
    window.addEventListener("focusin", this.onFocus, true);
  }

  /** The next focus in the grid is wanted, until the user leaves it. */
  invite(): void {
    this.isInvited = true;
  }

  dispose(): void {
    window.removeEventListener("pointerdown", this.onPointer, true);
    window.removeEventListener("keydown", this.onKey, true);
    window.removeEventListener("focusin", this.onFocus, true);
  }

  private readonly onPointer = ({ target }: Event): void => {
    this.isInvited = target instanceof Node && this.container.contains(target);
  };

  /** Where the Tab key leads is never refused: the user would not get past it. */
  private readonly onKey = ({ key }: KeyboardEvent): void => {
    if (key === "Tab") this.isInvited = true;
  };

  private readonly onFocus = ({ target, relatedTarget }: FocusEvent): void => {
    if (!(target instanceof HTMLElement) || target === this.container) return;
    if (!this.container.contains(target)) this.isInvited = false;
    else if (!this.isInvited) giveBack(target, relatedTarget);
  };
}

function giveBack(taken: HTMLElement, owner: EventTarget | null): void {
  if (owner instanceof HTMLElement && owner !== document.body) owner.focus({ preventScroll: true });
  else {
    taken.blur();
    startFromTop();
  }
}

/** The browser's next Tab starts where the focus was last, though it is there no more: whoever has been nowhere starts at the top. */
function startFromTop(): void {
  document.body.tabIndex = -1;
  document.body.focus({ preventScroll: true });
  document.body.removeAttribute("tabindex");
}
