import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { workbenchText } from "../../messages/workbench";
import { WorkbookFailure } from "../../workbook/failure";
import { droppedFile, readPicked } from "../pickedFile";
import type { PickedFile } from "../pickedFile";

const useStyles = makeStyles({
  veil: {
    position: "fixed",
    inset: "12px",
    zIndex: 1000,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase500,
    opacity: 0.95,
    pointerEvents: "none",
  },
});

interface Props {
  readonly onPick: (pick: () => Promise<PickedFile>) => void;
  /** What was dropped is no one file. */
  readonly onRefused: (failure: WorkbookFailure) => void;
}

/** The whole page takes a dropped file; elsewhere the browser would leave the page and open it. */
export function DropTarget(props: Props) {
  const styles = useStyles();
  const [isOver, setOver] = useState(false);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    const carriesFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
    const over = (event: DragEvent): void => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (!carriesFile(event) || !event.dataTransfer) return;
      event.preventDefault();
      event.stopPropagation();
      take(event.dataTransfer, latest.current);
    };
    window.addEventListener("dragover", over, true);
    window.addEventListener("dragleave", leave, true);
    window.addEventListener("drop", drop, true);
    return () => {
      window.removeEventListener("dragover", over, true);
      window.removeEventListener("dragleave", leave, true);
      window.removeEventListener("drop", drop, true);
    };
  }, []);

  return isOver ? <div className={styles.veil}>{workbenchText.drop}</div> : null;
}

/** The browser empties the transfer after the event: the file is taken now, read later. */
function take(transfer: DataTransfer, { onPick, onRefused }: Props): void {
  try {
    const file = droppedFile(transfer);
    if (file) onPick(() => readPicked(file));
  } catch (error) {
    if (!(error instanceof WorkbookFailure)) throw error;
    onRefused(error);
  }
}
