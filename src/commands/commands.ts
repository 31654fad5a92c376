/**
 * The page behind the ribbon's buttons. Both open the task pane by their manifest action, which
 * runs no code; the page is there because Office asks for one.
 */
export {};
