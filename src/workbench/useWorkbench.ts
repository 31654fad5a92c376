import { useCallback, useEffect, useRef, useState } from "react";
import { workbenchText } from "../messages/workbench";
import type { PaneHost } from "../taskpane/host";
import type { Notice } from "../taskpane/state";
import { failureNotice } from "../taskpane/failureNotice";
import { breather } from "../taskpane/breather";
import { nextPaint } from "../taskpane/nextPaint";
import { download } from "../taskpane/download";
import type { GridDisplay } from "./grid/display";
import type { PickedFile } from "./pickedFile";
import { sampleFile } from "./pickedFile";
import { WorkbenchPort } from "./workbenchPort";

/** The file that is open. */
export interface Session {
  /** Differs for each file opened. */
  readonly id: number;
  readonly fileName: string;
  readonly host: PaneHost;
}

export interface Workbench {
  readonly session: Session | null;
  readonly display: GridDisplay | null;
  readonly isOpening: boolean;
  /** Edits or inserted sheets that have not been downloaded. */
  readonly hasUnsaved: boolean;
  readonly notice: Notice | null;
  readonly closeNotice: () => void;
  /** Where the grid goes; the grid's code is loaded when the element is there. */
  readonly mountGrid: (container: HTMLElement) => void;
  /** Opens what `pick` brings; where that fails, the file before stays open. */
  readonly open: (pick: () => Promise<PickedFile>) => void;
}

/** The state of the page: one file in the file workbook, shown in the grid. */
export function useWorkbench(isDark: boolean): Workbench {
  const [session, setSession] = useState<Session | null>(null);
  const [display, setDisplay] = useState<GridDisplay | null>(null);
  const [isOpening, setOpening] = useState(true);
  const [hasUnsaved, setUnsaved] = useState(false);
  const [notice, setNotice] = useState<Notice | null>(null);
  const opened = useRef(0);

  const openIn = useCallback(async (target: GridDisplay, { name, bytes, profile }: PickedFile, hint?: string) => {
    const { openFileWorkbook } = await import(/* webpackChunkName: "file" */ "../workbook/file/fileWorkbook");
    const pause = breather();
    const file = await openFileWorkbook(bytes, name);
    await pause();
    await target.show(file, pause);
    const port = new WorkbenchPort(file, target);
    port.onWritten(() => setUnsaved(true));
    opened.current += 1;
    setUnsaved(false);
    setSession({
      id: opened.current,
      fileName: name,
      host: {
        port,
        fileName: name,
        ...(hint === undefined ? {} : { hint }),
        ...(profile === undefined ? {} : { profile }),
        saveWorkbook: () => port.save(),
        deliver: (output) => {
          download(output);
          if (!output.name.endsWith(".docx")) setUnsaved(false);
          return Promise.resolve("saved");
        },
      },
    });
  }, []);

  const attempt = useCallback((work: () => Promise<void>): void => {
    setOpening(true);
    setNotice(null);
    nextPaint()
      .then(work)
      .catch((error: unknown) => setNotice(failureNotice(error)))
      .finally(() => setOpening(false));
  }, []);

  const mountGrid = useCallback(
    (container: HTMLElement): void => {
      attempt(async () => {
        const { GridDisplay } = await import(/* webpackChunkName: "grid" */ "./grid/display");
        const created = new GridDisplay(container, isDark);
        created.grid.onEdited(() => setUnsaved(true));
        setDisplay(created);
        await openIn(created, await sampleFile(), workbenchText.sampleHint);
      });
    },
    // The grid is made once; `setDarkMode` below follows the theme.
    [attempt, openIn, isDark],
  );

  useEffect(() => display?.grid.setDarkMode(isDark), [display, isDark]);
  useUnsavedWarning(hasUnsaved);
  useEffect(() => {
    if (session) document.title = workbenchText.pageTitle(session.fileName);
  }, [session]);

  return {
    session,
    display,
    isOpening,
    hasUnsaved,
    notice,
    closeNotice: () => setNotice(null),
    mountGrid,
    open: (pick) => {
      if (display) attempt(async () => openIn(display, await pick()));
    },
  };
}

/** The browser asks before the page with unsaved edits goes away. */
function useUnsavedWarning(hasUnsaved: boolean): void {
  useEffect(() => {
    if (!hasUnsaved) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [hasUnsaved]);
}
